package org.planwerk.desk.chapter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Role;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SystemTest
class ChapterBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    @Test
    void aChapterIsWrittenWithoutAScript() {
        var window = withoutScript(Window.WIDE);
        var blocks = window.locator(".pw-block").count();

        window.locator(".pw-block").first().locator("a:has-text('Bearbeiten')").click();
        window.locator("#text").fill("Erster Absatz mit [fett: Gewicht].\n\nZweiter Absatz.");
        window.locator("button[value=save]").click();
        assertThat(window.locator(".pw-block").first().locator("strong")).hasText("Gewicht");
        assertThat(window.locator(".pw-block").first().locator("p:has-text('Zweiter')"))
                .isVisible();

        window.locator(".pw-block").first().locator("summary").click();
        window.locator(".pw-block")
                .first()
                .locator(".pw-insert__kinds a:has-text('Tabelle')")
                .click();
        window.locator("#cell-0-0").fill("Ort");
        window.locator("#cell-0-1").fill("Kurse");
        window.locator("#cell-1-0").fill("Bergfeld");
        window.locator("button[value=row]").click();
        window.locator("#cell-2-0").fill("Altstadt");
        window.locator("button[value=save]").click();
        assertThat(window.locator(".pw-block")).hasCount(blocks + 1);
        assertThat(window.locator(".pw-block").nth(1).locator("td").last()).hasText("");
        assertThat(window.locator(".pw-block").nth(1)).containsText("Altstadt");

        window.locator(".pw-block")
                .nth(1)
                .locator("button:has-text('nach oben')")
                .click();
        assertThat(window.locator(".pw-block").first()).containsText("Altstadt");
        window.locator(".pw-block").first().locator("a:has-text('Bearbeiten')").click();
        window.locator("button:has-text('aus dem Kapitel')").click();
        assertThat(window.locator(".pw-block")).hasCount(blocks);
    }

    @Test
    void anEmptyBlockAndALivePartOnAPhone() {
        var window = withoutScript(Window.NARROW);
        window.locator(".pw-block").first().locator("summary").click();
        window.locator(".pw-block")
                .first()
                .locator(".pw-insert__kinds a:has-text('Liste')")
                .click();
        window.locator("button[value=save]").click();
        assertThat(window.locator("#text-error")).containsText("leer");

        window.locator("#text").fill("Kurse am Vormittag\nKurse am Abend");
        window.locator("button[value=save]").click();
        assertThat(window.locator(".pw-block__body li")).hasText(new String[] {"Kurse am Vormittag", "Kurse am Abend"});

        window.locator(".pw-block").first().locator("summary").click();
        window.locator(".pw-block")
                .first()
                .locator(".pw-insert__kinds a:has-text('Lebender Teil')")
                .click();
        window.locator("#live").selectOption("GOALS");
        window.locator("button[value=save]").click();
        assertThat(window.locator(".pw-live").first()).containsText("Ziele");
    }

    @Test
    void twoPeopleOnOneBlockLoseNothingAndOnTwoBlocksNoticeNothing() {
        var anna = withoutScript(Window.WIDE);
        var berta = withoutScript(Window.WIDE);
        for (var window : List.of(anna, berta)) {
            window.locator(".pw-block")
                    .first()
                    .locator("a:has-text('Bearbeiten')")
                    .click();
        }
        anna.locator("#text").fill("Annas Absatz.");
        anna.locator("button[value=save]").click();
        berta.locator("#text").fill("Bertas Absatz.");
        berta.locator("button[value=save]").click();

        assertThat(berta.locator("#text")).hasValue("Bertas Absatz.");
        assertThat(berta.locator(".pw-last")).containsText("Annas");
        berta.locator("button[value=save]").click();
        assertThat(berta.locator(".pw-block").first()).containsText("Bertas Absatz.");

        berta.locator(".pw-block").first().locator("a:has-text('Bearbeiten')").click();
        anna.reload();
        anna.locator(".pw-block").first().locator("summary").click();
        anna.locator(".pw-block")
                .first()
                .locator(".pw-insert__kinds a:has-text('Absatz')")
                .click();
        anna.locator("#text").fill("Annas zweiter Absatz.");
        anna.locator("button[value=save]").click();
        berta.locator("#text").fill("Bertas neuer Absatz.");
        berta.locator("button[value=save]").click();
        assertThat(berta.locator(".pw-block").first()).containsText("Bertas neuer Absatz.");
        assertThat(berta.locator(".pw-block").nth(1)).containsText("Annas zweiter Absatz.");
    }

    @Test
    void everythingIsAccessibleAndFitsIntoItsWindow() {
        for (var size : List.of(Window.WIDE, Window.NARROW)) {
            var window = people.open("http://localhost:" + port, size, Tenant.get(), Role.COORDINATOR, chapter());
            assertThat(window.locator(".pw-block").first()).isVisible();
            Browser.check(window, "kapitel-" + size.width());
            window.locator(".pw-block [data-open]").first().click();
            assertThat(window.locator("button[value=save]")).isVisible();
            Browser.check(window, "kapitel-offen-" + size.width());
            window.navigate(chapter() + "?neu=TABLE&block=01980000-0000-7000-8000-0000000000b1");
            Browser.check(window, "kapitel-tabelle-" + size.width());
            window.locator("button[value=save]").click();
            Browser.check(window, "kapitel-leer-" + size.width());
        }
    }

    @Test
    void withAScriptABlockIsWrittenByKeyboardAsItWillBeReadAndIsSavedByItself() {
        var window = people.open("http://localhost:" + port, Window.WIDE, Tenant.get(), Role.COORDINATOR, chapter());
        window.locator(".pw-block [data-open]").first().press("Enter");
        var page = window.locator(".pw-rich");
        assertThat(page).isFocused();
        page.press("Control+A");
        page.pressSequentially("Das ist ");
        page.press("Control+B");
        page.pressSequentially("wichtig");
        assertThat(window.locator(".pw-format button[aria-pressed=true]")).hasText("Fett");
        assertThat(window.locator(".pw-saved")).containsText("Entwurf gespeichert");
        Browser.check(window, "kapitel-schreiben");

        page.press("Escape");
        assertThat(window.locator(".pw-rich")).hasCount(0);
        assertThat(window.locator(".pw-block").first().locator("strong")).hasText("wichtig");

        window.locator(".pw-block [data-open]").first().press("Alt+ArrowDown");
        assertThat(window.locator("[data-live]")).containsText("an Stelle 2");
        assertThat(window.locator(".pw-block").nth(1)).containsText("wichtig");
        window.locator(".pw-block").nth(1).locator("[data-open]").press("Alt+Enter");
        assertThat(window.locator(".pw-block")
                        .nth(1)
                        .locator(".pw-insert__kinds a")
                        .first())
                .isFocused();
    }

    @Test
    void whatIsPastedIsCleanedBeforeAnythingOfItIsShown() {
        var window = people.open("http://localhost:" + port, Window.WIDE, Tenant.get(), Role.COORDINATOR, chapter());
        window.locator(".pw-block [data-open]").first().click();
        window.locator(".pw-rich").press("Control+A");
        window.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData('text/html', '<h1>Kurse</h1><p style="color:red" onclick="window.hit=1">Text<img src=x onerror="window.hit=1"></p><script>window.hit=1</scr' + 'ipt><ul><li>eins</li></ul>');
                  document.querySelector('.pw-rich').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """);
        assertThat(window.locator(".pw-rich img, .pw-rich script, .pw-rich [onclick]"))
                .hasCount(0);
        window.locator("button[value=save]").click();

        assertThat(window.locator(".pw-block__body h2").first()).hasText("Kurse");
        assertThat(window.locator(".pw-block__body li").first()).hasText("eins");
        assertThat(window.evaluate("window.hit === undefined")).isEqualTo(true);
    }

    @Test
    void whatWasTypedOutlivesALostSession() {
        var window = people.open("http://localhost:" + port, Window.WIDE, Tenant.get(), Role.COORDINATOR, chapter());
        var path = "/" + Tenant.get().slug() + "/werkstatt/fassung/3/massnahmen/13";
        window.navigate(path);
        window.context().clearCookies();
        window.locator("#summary").fill("Ein Satz, der bleibt.");
        assertThat(window.locator(".pw-saved")).containsText("Ihr Text bleibt hier");
        window.locator("button[value=save].kern-btn--primary").click();

        SignedIn.signIn(window, people.add(Tenant.get(), Role.COORDINATOR, List.of()), path);
        window.locator("button:has-text('Wieder einsetzen')").click();
        assertThat(window.locator("#summary")).hasValue("Ein Satz, der bleibt.");
        assertThat(window.locator(".pw-saved")).containsText("Entwurf gespeichert");
        window.reload();
        assertThat(window.locator("#summary")).hasValue("Ein Satz, der bleibt.");
        assertThat(window.locator("button:has-text('Wieder einsetzen')")).hasCount(0);
    }

    private Page withoutScript(Window size) {
        var window =
                people.openWithoutScript("http://localhost:" + port, size, Tenant.get(), Role.COORDINATOR, chapter());
        assertThat(window.locator("h1")).isVisible();
        return window;
    }

    private static String chapter() {
        return "/" + Tenant.get().slug() + "/werkstatt/fassung/3/kapitel/26/abschnitte";
    }
}
