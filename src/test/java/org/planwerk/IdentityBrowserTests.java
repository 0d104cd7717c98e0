package org.planwerk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Doors;
import org.planwerk.identity.Role;
import org.planwerk.mail.Outbox;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.Database;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The first hour of an installation, as people live it; the property gives it one of its own, without accounts. */
@SystemTest
@TestPropertySource(properties = "planwerk.test=first-hour")
class IdentityBrowserTests {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+(/anmelden/\\S+)");

    @Autowired
    Doors doors;

    @Autowired
    Outbox outbox;

    @Autowired
    Database database;

    @LocalServerPort
    int port;

    @Test
    void fromTheFirstLinkToACoordinatorWhoSignsInAndOut() {
        var operator = open();
        operator.navigate("/anmelden/erster/" + doors.first().orElseThrow());
        check(operator, "erster-link");
        type(operator, "name", "Otto Betrieb");
        type(operator, "email", "otto@example.org");
        type(operator, "password", "Passwort1234");
        send(operator, "main form.pw-form");
        check(operator, "erster-link-fehler");
        assertThat(operator.locator("#problems").textContent()).contains("zu leicht zu erraten");
        type(operator, "password", SignedIn.PASSWORD);
        send(operator, "main form.pw-form");
        assertThat(operator.url()).endsWith("/betrieb");
        check(operator, "betrieb");

        type(operator, "name", "Stadt Neuland");
        type(operator, "slug", "neuland");
        type(operator, "email", "anna@example.org");
        send(operator, "main form.pw-form");
        assertThat(operator.locator("[role=status]").textContent()).contains("Die Kommune ist angelegt");
        operator.navigate("/betrieb/post");
        check(operator, "betrieb-post");
        JdbcClient.create(database.as("planwerk_owner"))
                .sql("update mail.letter set handed_at = due_at")
                .update();
        operator.navigate("/betrieb/post");
        check(operator, "betrieb-post-ungewiss");
        assertThat(operator.locator(".pw-letter .pw-hint").textContent()).contains("Ungewiss, gesendet am");
        operator.locator(".pw-letter .pw-hint button").click();
        assertThat(operator.locator("[role=status]").textContent()).contains("geht gleich noch einmal hinaus");
        assertThat(operator.locator(".pw-letter .pw-hint").count()).isZero();
        operator.navigate("/betrieb/konten");
        check(operator, "betrieb-konten");
        operator.navigate("/neuland/werkstatt/personen");
        assertThat(operator.locator("h1").textContent()).isEqualTo("Kein Zugang");

        var administrator = open();
        administrator.navigate(letter("anna@example.org"));
        check(administrator, "einladung");
        type(administrator, "name", "Anna Amt");
        type(administrator, "password", SignedIn.PASSWORD);
        send(administrator, "main form.pw-form");
        administrator.navigate("/neuland/werkstatt/personen");
        check(administrator, "personen");
        type(administrator, "email", "jana@example.org");
        administrator.locator("#role").selectOption(Role.COORDINATOR.name());
        send(administrator, "main form.pw-form");
        assertThat(administrator.locator("[role=status]").textContent()).contains("Die Einladung ist auf dem Weg");
        check(administrator, "personen-eingeladen");
        administrator.locator("main .pw-person a").first().click();
        check(administrator, "person");

        var coordinator = open();
        coordinator.navigate(letter("jana@example.org"));
        type(coordinator, "name", "Jana Muster");
        type(coordinator, "password", SignedIn.PASSWORD);
        send(coordinator, "main form.pw-form");
        coordinator.navigate("/anmelden/konto");
        check(coordinator, "konto");
        coordinator.locator("header .pw-act button").click();
        assertThat(coordinator.locator("h1").textContent()).isEqualTo("Sie sind abgemeldet");
        check(coordinator, "abgemeldet");

        coordinator.navigate("/neuland/werkstatt/personen");
        check(coordinator, "anmelden");
        type(coordinator, "email", "jana@example.org");
        type(coordinator, "password", "falsch");
        send(coordinator, "main form.pw-form");
        check(coordinator, "anmelden-fehler");
        assertThat(coordinator.locator("#email").inputValue()).isEqualTo("jana@example.org");
        type(coordinator, "password", SignedIn.PASSWORD);
        send(coordinator, "main form.pw-form");
        assertThat(coordinator.url()).endsWith("/neuland/werkstatt/personen");
        coordinator.navigate("/anmelden/passwort");
        check(coordinator, "passwort-vergessen");
    }

    private Page open() {
        return Browser.open("http://localhost:" + port, Window.WIDE);
    }

    private String letter(String to) {
        var text = outbox.list().stream()
                .filter(waiting -> waiting.letter().to().equals(to))
                .findFirst()
                .orElseThrow()
                .letter()
                .text();
        var address = ADDRESS.matcher(text);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static void type(Page page, String field, String text) {
        page.locator("#" + field).fill(text);
    }

    private static void send(Page page, String form) {
        page.locator(form + " button[type=submit]").click();
        page.waitForLoadState(LoadState.LOAD);
    }

    /** Wide and narrow, as the same person with the same words on the page. */
    private static void check(Page page, String name) {
        Browser.check(page, "identity-" + name + "-1280");
        page.setViewportSize(320, 900);
        Browser.check(page, "identity-" + name + "-320");
        page.setViewportSize(1280, 900);
    }
}
