package org.planwerk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
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
class WritingBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    @Test
    void aCoordinatorChangesAMeasureAndPublishesIt() {
        var window = open(Window.WIDE, "/fassung/3/massnahmen");
        Browser.check(window, "werkstatt-massnahmen");

        window.locator(".pw-entries a").first().click();
        Browser.check(window, "werkstatt-massnahme");
        window.locator("#title").fill("Elternkurse am Abend");
        window.locator("#runs").fill("01.02.2027 bis 31.12.2029");
        window.locator("button[value='save'].kern-btn--primary").click();

        assertThat(window.locator("h1")).containsText("Elternkurse am Abend");
        assertThat(window.locator(".pw-notice")).containsText("noch nicht");
        assertThat(window.locator(".pw-side .pw-diff").first()).containsText("Elternkurse am Abend");
        Browser.check(window, "werkstatt-massnahme-entwurf");

        window.navigate(at("/fassung/3/veroeffentlichen"));
        Browser.check(window, "werkstatt-veroeffentlichen");
        window.locator("button[value='publish']").click();
        assertThat(window.locator(".pw-notice")).containsText("Veröffentlicht");
        Browser.check(window, "werkstatt-texte");
    }

    @Test
    void everythingCanBeDoneOnAPhone() {
        var window = open(Window.NARROW, "/fassung/3/bedarfe/neu");
        window.locator("button[value='save'].kern-btn--primary").click();

        assertThat(window.title()).startsWith("Fehler:");
        assertThat(window.locator("#title-error")).isVisible();
        Browser.check(window, "werkstatt-bedarf-fehler");

        window.locator("#title").fill("Kurse mit Kinderbetreuung");
        window.locator("button[value='save'].kern-btn--primary").click();
        assertThat(window.locator("h1")).hasText("Kurse mit Kinderbetreuung");
        Browser.check(window, "werkstatt-bedarf");

        window.navigate(window.url() + "/verlauf");
        Browser.check(window, "werkstatt-verlauf");
        window.goBack();
        window.locator("a[href$='/papierkorb']").click();
        Browser.check(window, "werkstatt-papierkorb");
        window.locator("button[value='bin']").click();
        assertThat(window.locator(".pw-notice")).containsText("Papierkorb");
    }

    @Test
    void twoPeopleOnOneThingLoseNothing() {
        var anna = open(Window.WIDE, "/fassung/3/massnahmen/13");
        var berta = open(Window.WIDE, "/fassung/3/massnahmen/13");
        anna.locator("#summary").fill("Annas Satz über den Kurs.");
        anna.locator("button[value='save'].kern-btn--primary").click();

        berta.locator("#summary").fill("Bertas Satz über den Kurs.");
        berta.locator("button[value='save'].kern-btn--primary").click();

        assertThat(berta.locator("#summary")).hasValue("Bertas Satz über den Kurs.");
        assertThat(berta.locator(".pw-last")).containsText("Annas");
        Browser.check(berta, "werkstatt-ueberholt");
        berta.locator("button[value='save'].kern-btn--primary").click();
        assertThat(berta.locator(".pw-notice")).containsText("Entwurf ist gespeichert");
    }

    /** Some browsers keep forms when somebody goes back, others do not. */
    @ParameterizedTest
    @ValueSource(strings = {"/plan/neu", "/fassung/3/bedarfe/neu", "/berichte/neu"})
    void whoeverLeavesThePageFindsWhatWasTyped(String path) {
        var window = open(Window.WIDE, path);
        var before = window.locator("#title").inputValue();
        window.locator("#title").fill("Schon viel geschrieben");

        window.navigate(at(""));
        window.navigate(at(path));

        assertThat(window.locator("#title")).hasValue(before);
        Browser.check(window, "werkstatt-wieder-da");
        window.locator("form > .pw-hint button").first().click();
        assertThat(window.locator("#title")).hasValue("Schon viel geschrieben");
    }

    private Page open(Window window, String path) {
        return people.open("http://localhost:" + port, window, Tenant.get(), Role.COORDINATOR, at(path));
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}
