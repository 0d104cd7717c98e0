package org.planwerk.web;

import com.ibm.icu.util.ULocale;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text of a plan, which may be in another language than the page; it is then marked with its language and direction.
 *
 * @param language of the text if it is not that of the page
 * @param quoted the places of the text that are in another language, in their order
 */
public record Words(String text, @Nullable Locale language, List<Quoted> quoted) implements Content {

    /** The text from {@code start} to before {@code end}, which a sentence took from elsewhere. */
    public record Quoted(int start, int end, Locale language) {

        private Quoted moved(int by) {
            return new Quoted(start + by, end + by, language);
        }
    }

    public Words(String text, @Nullable Locale language) {
        this(text, language, List.of());
    }

    /** Words in the language of the page. */
    public static Words of(String text) {
        return new Words(text, null);
    }

    public static @Nullable Words ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** Words of {@code language} on a page of {@code page}. */
    public static Words in(Locale language, String text, Locale page) {
        return new Words(text, language.equals(page) ? null : language);
    }

    /** Sentences one after the other. */
    public static Words sentences(List<Words> sentences) {
        return join(" ", sentences);
    }

    public static Words join(String between, List<Words> parts) {
        var text = new StringBuilder();
        var quoted = new ArrayList<Quoted>();
        for (var part : parts) {
            if (!text.isEmpty()) {
                text.append(between);
            }
            part.marks().forEach(place -> quoted.add(place.moved(text.length())));
            text.append(part.text());
        }
        return new Words(text.toString(), null, List.copyOf(quoted));
    }

    /** All places in another language than the page. */
    List<Quoted> marks() {
        return language == null ? quoted : List.of(new Quoted(0, text.length(), language));
    }

    /** For an attribute {@code lang}; null leaves it out. */
    public @Nullable String lang() {
        return language == null ? null : language.toLanguageTag();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The same words said shorter: whole words up to {@code longest} characters. */
    public Words shortened(int longest) {
        if (text.length() <= longest) {
            return this;
        }
        var space = text.lastIndexOf(' ', longest);
        var cut = space < longest / 2 ? longest : space;
        return new Words(
                text.substring(0, cut) + " …",
                language,
                quoted.stream()
                        .filter(place -> place.start() < cut)
                        .map(place -> new Quoted(place.start(), Math.min(place.end(), cut), place.language()))
                        .toList());
    }

    @Override
    public void writeTo(TemplateOutput output) {
        var written = 0;
        for (var place : marks()) {
            Escape.htmlContent(text.substring(written, place.start()), output);
            output.writeContent("<span lang=\"" + place.language().toLanguageTag() + "\" dir=\""
                    + (ULocale.forLocale(place.language()).isRightToLeft() ? "rtl" : "ltr") + "\">");
            Escape.htmlContent(text.substring(place.start(), place.end()), output);
            output.writeContent("</span>");
            written = place.end();
        }
        Escape.htmlContent(text.substring(written), output);
    }

    @Override
    public String toString() {
        return text;
    }
}
