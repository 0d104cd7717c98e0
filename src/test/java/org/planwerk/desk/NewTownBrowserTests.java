package org.planwerk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
class NewTownBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void aTownThatHasNothingComesToItsFirstPublicMeasure(int width) {
        var window = open(new Window(width, false), Role.ADMINISTRATOR);
        assertThat(window.locator(".kern-btn--primary")).hasCount(1);
        Browser.check(window, "tisch-leer-" + width);

        window.locator(".pw-wait .kern-btn--primary").click();
        Browser.check(window, "neuer-plan-" + width);
        save(window);
        assertThat(window.title()).startsWith("Fehler:");
        window.locator("#title").fill("Integrationsplan der Stadt Musterstadt");
        window.locator("#edition").fill("Integrationsplan 2027");
        window.locator("#period").fill("2027 bis 2031");
        save(window);
        assertThat(window.locator("h1")).hasText("Integrationsplan 2027");

        window.navigate(at(""));
        Browser.check(window, "tisch-erster-text-" + width);
        window.locator(".pw-wait .kern-btn--primary").click();
        write(window, "Sprache und Bildung");
        window.navigate(at("/fassung/1/bedarfe/neu"));
        write(window, "Kurse am Abend");
        window.navigate(at("/fassung/1/massnahmen/neu"));
        window.locator("label", new Page.LocatorOptions().setHasText("Sprache und Bildung"))
                .locator("input")
                .check();
        write(window, "Abendkurse mit Kinderbetreuung");

        window.navigate(at(""));
        assertThat(window.locator(".pw-wait")).containsText("3 Entwürfe sind noch nicht öffentlich");
        Browser.check(window, "tisch-entwuerfe-" + width);
        window.locator(".pw-wait .kern-btn--primary").click();
        window.locator("button[value='publish']").click();
        assertThat(window.locator(".pw-notice")).containsText("Veröffentlicht");

        window.navigate("/" + Tenant.get().slug() + "/massnahmen");
        assertThat(window.locator("main")).containsText("Abendkurse mit Kinderbetreuung");
    }

    @Test
    void theDeskShowsWhatWaitsAndWhatIsInTheWayOfTheNextEdition(@Autowired SampleTown town) {
        town.takeInMusterstadt();
        var window = open(Window.WIDE, Role.COORDINATOR);

        assertThat(window.locator(".pw-guard .is-block").first()).containsText("haben noch keinen Verbleib");
        assertThat(window.locator(".pw-guard .is-block a").first()).isVisible();
        assertThat(window.locator(".kern-btn--primary").count()).isLessThanOrEqualTo(1);
        Browser.check(window, "tisch");
        window.setViewportSize(320, 900);
        Browser.check(window, "tisch-schmal");
        window.navigate(at("/verlauf?seit=2020-01-01"));
        Browser.check(window, "seit");
        window.setViewportSize(1280, 900);
        Browser.check(window, "seit-breit");
    }

    @Test
    void theSettingsChangeHowThePublicPagesLook(@Autowired SampleTown town) {
        town.takeIn();
        var window = open(Window.NARROW, Role.ADMINISTRATOR);
        window.navigate(at("/einstellungen"));
        Browser.check(window, "einstellungen");
        window.navigate(at("/einstellungen/rechtliches/IMPRINT"));
        Browser.check(window, "impressum-vorlage");
        window.navigate(at("/einstellungen/kommune"));
        Browser.check(window, "kommune");
        window.navigate(at("/einstellungen/aussehen"));
        Browser.check(window, "aussehen");

        window.locator("input[name='accent'][value='3']").check();
        window.locator("form:has(.pw-swatches) button[value='save']").click();
        assertThat(window.locator(".pw-notice")).containsText("Gespeichert");
        window.setViewportSize(1280, 900);
        Browser.check(window, "aussehen-breit");
        window.navigate("/" + Tenant.get().slug());
        assertThat(window.locator("body")).hasClass("pw accent-3");
    }

    private static void write(Page window, String title) {
        window.locator("#title").fill(title);
        save(window);
        assertThat(window.locator("h1")).hasText(title);
    }

    private static void save(Page window) {
        window.locator("button[value='save'].kern-btn--primary").click();
    }

    private Page open(Window window, Role role) {
        return people.open("http://localhost:" + port, window, Tenant.get(), role, at(""));
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}
