package org.planwerk.monitoring.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Role;
import org.planwerk.mail.Outbox;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A round in the fictitious town, from the coordinator to the telephone of somebody who answers. */
@SystemTest
class RoundBrowserTests {

    private static final Pattern LINK = Pattern.compile("/[a-z0-9-]+/sachstand/[\\w-]{43}");

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt/sachstand" + path;
    }

    private Page coordinator() {
        return people.open(server(), Window.WIDE, Tenant.get(), Role.COORDINATOR, at(""));
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }

    private Page opened() {
        var page = coordinator();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Neue Abfrage"))
                .click();
        page.locator("#superiorName").fill("Otto Oben");
        page.locator("#superiorEmail").fill("otto@example.org");
        press(page, "Speichern und ansehen, wer gefragt würde");
        assertThat(page.locator(".pw-notice")).containsText("Noch ist niemand gefragt");
        page.locator("#ohne a").first().click();
        page.locator("#name").fill("Kim Neu");
        page.locator("#email").fill("kim@example.org");
        press(page, "Benennen");
        assertThat(page.locator(".pw-notice")).containsText("Benannt");
        page.locator(".pw-crumbs a").last().click();
        press(page, "Jetzt öffnen und Briefe schreiben");
        assertThat(page.locator(".pw-notice")).containsText("Geöffnet");
        return page;
    }

    private String link() {
        return outbox.list().stream()
                .map(one -> one.letter())
                .filter(letter -> letter.to().equals("kim@example.org")
                        && letter.text().contains("/" + Tenant.get().slug() + "/"))
                .map(letter -> {
                    var link = LINK.matcher(letter.text());
                    return link.find() ? link.group() : "";
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isAnsweredOnATelephoneAndSavesAsOneTypes() {
        var desk = opened();
        var phone = Browser.open(server(), new Window(360, false));
        phone.navigate(link());
        assertThat(phone.locator("h1")).hasText("Was ist aus Ihren Maßnahmen geworden?");
        Browser.checkEverywhere(phone, "sachstand-start");
        phone.navigate(link());
        phone.setViewportSize(360, 800);
        phone.locator(".pw-actions a").click();
        phone.locator(".pw-choice label").nth(1).click();
        phone.locator("textarea").first().fill("Zwei Kurse mit je 14 Menschen.");
        assertThat(phone.locator("[data-saved-line]")).containsText("Gespeichert um");
        phone.reload();
        assertThat(phone.locator("textarea").first()).hasValue("Zwei Kurse mit je 14 Menschen.");
        Browser.checkEverywhere(phone, "sachstand-frage");
        phone.navigate(phone.url());
        phone.setViewportSize(360, 800);
        phone.locator("textarea").first().fill("");
        press(phone, "Weiter");
        assertThat(phone.locator("#problems")).isFocused();
        Browser.checkEverywhere(phone, "sachstand-fehler");
        phone.navigate(phone.url());
        phone.setViewportSize(360, 800);
        phone.locator("textarea").first().fill("Zwei Kurse.");
        for (var step = 0; step < 4; step++) {
            press(phone, "Weiter");
        }
        assertThat(phone.locator("h1")).not().containsText(":");
        Browser.checkEverywhere(phone, "sachstand-pruefen");
        phone.navigate(phone.url());
        press(phone, "Abgeben");
        assertThat(phone.locator("[role=status]")).containsText("Abgegeben");
        phone.context().close();

        desk.reload();
        Browser.checkEverywhere(desk, "sachstand-runde");
        desk.navigate(desk.url());
        desk.locator("#lesen a").click();
        Browser.checkEverywhere(desk, "sachstand-antwort");
        desk.navigate(desk.url());
        press(desk, "Annehmen und veröffentlichen");
        assertThat(desk.locator(".pw-notice")).containsText("Der Sachstand ist öffentlich");
        desk.context().close();
    }

    @Test
    void isAnsweredWithoutAScript() {
        opened().context().close();
        var page = Browser.openWithoutScript(server(), Window.NARROW);
        page.navigate(link());
        page.locator(".pw-actions a").click();
        assertThat(page.locator(".pw-choice input:checked")).hasCount(0);
        page.locator(".pw-last button").first().click();
        assertThat(page.locator(".pw-choice input:checked")).hasCount(1);
        page.locator(".pw-last button").nth(1).click();
        assertThat(page.locator("textarea").first()).not().hasValue("");
        assertThat(page.locator(".pw-choice input:checked")).hasCount(1);
        page.locator(".pw-choice label").first().click();
        page.locator("textarea").first().fill("Nichts geschehen.");
        press(page, "Speichern und später weiter");
        assertThat(page.locator("[role=status]")).containsText("Gespeichert");
        assertThat(page.locator(".pw-todo")).containsText("angefangen, 1 von 4 Schritten");
        press(page, "Fertige Maßnahme abgeben");
        assertThat(page.locator("[role=status]")).containsText("Abgegeben");
        page.context().close();
    }

    @Test
    void everyPageOfTheCoordinatorFitsEverywhere() {
        var page = opened();
        page.locator("[aria-labelledby=personen] li a").first().click();
        Browser.checkEverywhere(page, "sachstand-person");
        page.navigate(at(""));
        Browser.checkEverywhere(page, "sachstand-runden");
        page.locator("a[href$='/zustaendige']").click();
        Browser.checkEverywhere(page, "sachstand-wer-antwortet");
        press(page, "Benennen");
        assertThat(page.locator("#problems")).isFocused();
        page.locator("[name=measures]").first().check();
        page.locator("#name").fill("Kim Muster");
        page.locator("#email").fill("kim@example.org");
        press(page, "Benennen");
        assertThat(page.locator("main")).containsText("kim@example.org");
        page.navigate(at("/neu"));
        Browser.checkEverywhere(page, "sachstand-neu");
        page.locator("#title").fill("");
        press(page, "Speichern und ansehen, wer gefragt würde");
        assertThat(page.locator("#problems")).isFocused();
        page.navigate(at("/1"));
        press(page, "Schließen und einfrieren");
        Browser.checkEverywhere(page, "sachstand-geschlossen");
        page.context().close();
    }
}
