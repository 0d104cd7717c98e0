package org.planwerk.launch;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;

/** Somebody who works in a browser by what stands on its pages: with a keyboard alone, or with a thumb on a telephone. */
sealed interface Hand permits Hand.Keyboard, Hand.Thumb {

    int MOST_LOOKS = 1_500;

    Page page();

    /** Goes on by a link or a button with these words. */
    void press(String words);

    /** As {@link #press}, in the menu of all pages. */
    void menu(String words);

    /** Writes into the control with this label, instead of what stands there. */
    void type(String label, String text);

    /** Takes the option that begins with these words. */
    void choose(String label, String option);

    /** Ticks the box, or the one of several, with this label. */
    void tick(String label);

    /** Chooses a file; the window in which that happens belongs to the system. */
    void bring(FilePayload file);

    default void open(String address) {
        page().navigate(address);
    }

    /** Does this and waits for the page to which it leads. */
    static void goOn(Page page, Runnable act) {
        page.evaluate("window.isBefore = true");
        act.run();
        for (var look = 0; look < MOST_LOOKS && !isThere(page); look++) {
            page.waitForTimeout(20);
        }
    }

    private static boolean isThere(Page page) {
        try {
            return Boolean.TRUE.equals(page.evaluate("!window.isBefore && document.readyState === 'complete'"));
        } catch (PlaywrightException leaving) {
            return false;
        }
    }

    /** Words at the beginning of a text, as scripts of a page write a pattern. */
    private static Pattern beginning(String words) {
        return Pattern.compile("^\\s*" + words.replaceAll("([.*+?()\\[\\]{}|^$\\\\/])", "\\\\$1"));
    }

    default String read() {
        return page().locator("main").innerText();
    }

    /** Never touches anything but keys, and sees where they lead by the focus alone. */
    record Keyboard(Page page) implements Hand {

        private static final int MOST_STEPS = 400;

        /** What has the focus: what can be done with it, and how it is called. */
        private static final String FOCUS = """
                (() => {
                    const it = document.activeElement;
                    if (!it || it === document.body) return ['', ''];
                    const kind = it.matches('a, button, summary') ? 'press'
                        : it.matches('select') ? 'choose'
                        : it.matches('[type=checkbox], [type=radio]') ? 'tick'
                        : it.matches('[type=file]') ? 'bring' : 'type';
                    const name = it.getAttribute('aria-label')
                        ?? (it.labels?.length ? [...it.labels].map(label => label.innerText).join(' ') : it.innerText);
                    return [kind, name.replace(/\\s+/g, ' ').trim()];
                })()""";

        static Keyboard at(String server) {
            return new Keyboard(Browser.open(server, Window.WIDE));
        }

        @Override
        public void press(String words) {
            reach("press", words);
            goOn(page, () -> page.keyboard().press("Enter"));
        }

        @Override
        public void menu(String words) {
            press(words);
        }

        @Override
        public void type(String label, String text) {
            reach("type", label);
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        }

        @Override
        public void choose(String label, String option) {
            reach("choose", label);
            page.keyboard().press("Home");
            for (var step = 0; !chosen().startsWith(option); step++) {
                if (step > MOST_STEPS) {
                    throw new AssertionError("no option " + option + " of " + label);
                }
                page.keyboard().press("ArrowDown");
            }
        }

        private String chosen() {
            return (String) page.evaluate("document.activeElement.selectedOptions[0].label");
        }

        @Override
        public void tick(String label) {
            for (var step = 0; step < MOST_STEPS; step++) {
                page.keyboard().press("Tab");
                var options = "tick".equals(focus().getFirst()) && isOneOfSeveral() ? 12 : 1;
                for (var option = 0; option < options; option++) {
                    if (focus().getFirst().equals("tick") && focus().get(1).startsWith(label)) {
                        page.keyboard().press("Space");
                        return;
                    }
                    if (options > 1) {
                        page.keyboard().press("ArrowDown");
                    }
                }
            }
            throw unreachable(label);
        }

        private boolean isOneOfSeveral() {
            return Boolean.TRUE.equals(page.evaluate("document.activeElement.type === 'radio'"));
        }

        @Override
        public void bring(FilePayload file) {
            reach("bring", "");
            page.locator("input[type=file]:focus").setInputFiles(file);
        }

        private void reach(String kind, String words) {
            for (var step = 0; step < MOST_STEPS; step++) {
                page.keyboard().press("Tab");
                var focus = focus();
                if (focus.getFirst().equals(kind) && focus.get(1).startsWith(words)) {
                    return;
                }
            }
            throw unreachable(words);
        }

        @SuppressWarnings("unchecked")
        private List<String> focus() {
            return (List<String>) page.evaluate(FOCUS);
        }

        private AssertionError unreachable(String words) {
            return new AssertionError("no key leads to \"" + words + "\" on " + page.url() + ": " + read());
        }
    }

    /** Touches a small window. */
    record Thumb(Page page) implements Hand {

        static Thumb at(String server) {
            return new Thumb(Browser.openOnTelephone(server));
        }

        @Override
        public void press(String words) {
            touch("a, button, summary", words);
        }

        private void touch(String what, String words) {
            var found = page.locator(what)
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .filter(new Locator.FilterOptions().setHasText(beginning(words)));
            if (found.count() == 0) {
                throw new AssertionError("nothing says \"" + words + "\" on " + page.url() + ": " + read());
            }
            found.first().scrollIntoViewIfNeeded();
            if (Boolean.TRUE.equals(found.first().evaluate("it => it.matches('summary, label')"))) {
                found.first().tap();
            } else {
                goOn(page, () -> found.first().tap());
            }
        }

        @Override
        public void menu(String words) {
            touch("summary", "Menü");
            touch("nav a", words);
        }

        @Override
        public void type(String label, String text) {
            var control = labelled(label).first();
            control.tap();
            control.fill(text);
        }

        @Override
        public void choose(String label, String option) {
            var control = labelled(label).first();
            var words = control.locator("option").allInnerTexts().stream()
                    .filter(one -> one.strip().startsWith(option))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no option " + option + " of " + label));
            control.selectOption(new SelectOption().setLabel(words.strip()));
        }

        @Override
        public void tick(String label) {
            touch("label:has(input[type=checkbox], input[type=radio])", label);
        }

        @Override
        public void bring(FilePayload file) {
            page.locator("input[type=file]").first().setInputFiles(file);
        }

        private Locator labelled(String label) {
            var found = page.getByLabel(beginning(label));
            if (found.count() == 0) {
                throw new AssertionError("nothing is called \"" + label + "\" on " + page.url() + ": " + read());
            }
            return found;
        }
    }
}
