package org.planwerk.desk.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.identity.Reach;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.EditionState;
import org.planwerk.plan.Editions;
import org.planwerk.plan.Occasion;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk of each role in the fictitious town, as people see it. */
@SystemTest
class DesksBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    Entries entries;

    @Autowired
    Editions editions;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    @Test
    void everyRoleHasADeskThatFitsEverywhere() {
        for (var role : Role.values()) {
            var desk = signIn(role, "");
            Browser.checkEverywhere(desk, "schreibtisch-" + role.name().toLowerCase(Locale.ROOT));
            desk.context().close();
        }
    }

    @Test
    void aMeasureOwnerGoesFromTheDeskToAStatement() {
        var desk = signIn(Role.MEASURE_OWNER, "");
        assertThat(desk.locator("#mine h3").first()).isVisible();
        var act = desk.locator("#mine .pw-papers__acts a").first();
        act.focus();
        desk.keyboard().press("Enter");

        assertThat(desk.locator("h1")).containsText("Neuer Sachstand");
        assertThat(desk.locator("#measure")).not().hasValue("");
        desk.navigate(at("/offen/meine-massnahmen"));
        Browser.check(desk, "stapel-meine-massnahmen");
    }

    @Test
    void theCouncilReadsWhatItHasPutOffOnAPhone() {
        var edition = edition("Integrationsplan 2027");
        for (var state : List.of(EditionState.PARTICIPATION, EditionState.DRAFT)) {
            editions.move(edition, state, on("2026-09-01"));
        }

        var desk = people.open(server(), Window.NARROW, Tenant.get(), Role.COUNCIL_MEMBER, at(""));
        assertThat(desk.locator("#council .pw-empty")).containsText("liegt dem Rat nichts vor");
        assertThat(desk.locator("#fassung")).containsText("Schritt 3 von 7");
        assertThat(desk.locator("#decided")).containsText("heute anders");
        desk.locator("#decided .pw-papers__acts a").click();
        assertThat(desk.locator("h1")).containsText("Unterschied zum Beschluss");
        desk.navigate(at(""));
        desk.locator("#late .pw-more").click();
        assertThat(desk.locator("h1")).containsText("Was nicht vorankommt");
        Browser.check(desk, "stapel-was-stockt");
    }

    @Test
    void anAuditorLooksThroughTheHistory() {
        var desk = signIn(Role.AUDITOR, "");
        desk.locator("#siegel button").click();
        assertThat(desk.locator(".pw-notice")).containsText("Er stimmt");
        assertThat(desk.locator("#siegel")).containsText("alle unverändert");
        Browser.check(desk, "verlauf-siegel");
    }

    @Test
    void organisationsAreGivenInAFormThatFitsEverywhere() {
        var window = signIn(Role.COORDINATOR, "/personen");
        Browser.checkEverywhere(window, "personen-organisationen");
    }

    private Page signIn(Role role, String path) {
        var reach = new Reach(
                entries.list("fields", edition("Fortschreibung 2023–2025").value()).stream()
                        .limit(2)
                        .map(field -> field.key().uuid())
                        .toList(),
                entries.list("organisations", null).stream()
                        .filter(organisation -> organisation.title().startsWith("Stabsstelle Migration"))
                        .map(organisation -> organisation.key().uuid())
                        .toList());
        var window = Browser.open(server(), Window.WIDE);
        SignedIn.signIn(window, people.add(Tenant.get(), role, reach), at(path));
        return window;
    }

    private EditionId edition(String title) {
        return entries.list("editions", null).stream()
                .filter(edition -> edition.title().equals(title))
                .map(WorkingEntry::key)
                .map(key -> new EditionId(key.uuid()))
                .findFirst()
                .orElseThrow();
    }

    private static Occasion on(String day) {
        return new Occasion(LocalDate.parse(day), "Verwaltung", null, null);
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}
