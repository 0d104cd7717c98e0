package org.planwerk.desk.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Author;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.Decision;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.EditionState;
import org.planwerk.plan.Editions;
import org.planwerk.plan.FateVerdict;
import org.planwerk.plan.Fates;
import org.planwerk.plan.Occasion;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SystemTest
class LifeBrowserDrill {

    private static final Author ANNA = new Author(null, "Anna");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    Entries entries;

    @Autowired
    Editions editions;

    @Autowired
    Fates fates;

    UUID before = new UUID(0, 0);
    UUID after = new UUID(0, 0);

    /** Musterstadt: the plan of 2027 is a draft, everybody may see it, and all fates but those of the last measures are decided. */
    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
        var edition = entries.list("editions", null).stream()
                .filter(one -> one.no() == 4)
                .findFirst()
                .orElseThrow();
        after = edition.key().uuid();
        before = UUID.fromString(edition.text("predecessor"));
        entries.write(
                ANNA,
                List.of(Writing.changed(
                        edition.key(), edition.content().deepCopy().put("visibility", "PUBLIC"), edition.version())));
        fates.decide(
                ANNA,
                new EditionId(after),
                Fates.LISTS.stream()
                        .flatMap(list -> things(list).stream()
                                .limit(list.equals("measures") ? things(list).size() - 5 : 1_000)
                                .map(thing -> decision(list, thing)))
                        .toList());
        fates.carryOver(ANNA, new EditionId(after), Fates.TEXTS);
        entries.publish(
                ANNA, entries.listWaiting(after).stream().map(WorkingEntry::key).toList());
        var today = new Occasion(DAY, "Stabsstelle", null, null);
        if (EditionState.valueOf(entries.get(EntryKey.of("editions", after)).text("state"))
                == EditionState.PREPARATION) {
            editions.move(new EditionId(after), EditionState.PARTICIPATION, today);
            editions.move(new EditionId(after), EditionState.DRAFT, today);
        }
    }

    private static Decision decision(String list, WorkingEntry thing) {
        var verdict = thing.no() % 7 == 3 && list.equals("measures") ? FateVerdict.COMPLETED : FateVerdict.KEPT;
        return Decision.plain(
                list,
                thing.key().uuid(),
                verdict,
                null,
                verdict == FateVerdict.KEPT ? null : "Das Ziel ist erreicht.",
                DAY,
                "Anna");
    }

    @Test
    void anEditionGoesFromAMissingFateToForceAndTheSynopsisShowsIt() {
        var window = open(Window.WIDE, "/fassungen/" + after + "/leben");
        assertThat(window.locator(".pw-guard .is-block")).containsText("5 von");
        assertThat(window.locator(".pw-guard .is-block a")).hasCount(5);
        Browser.check(window, "leben-entwurf");
        window.navigate(at("/fassungen/" + after + "/leben/vorlage"));
        assertThat(window.locator(".pw-guard")).containsText("noch keinen Verbleib");
        assertThat(window.locator("#blatt")).hasCount(0);
        Browser.check(window, "leben-vorlage-gesperrt");

        window.locator(".pw-guard .is-block a").first().click();
        Browser.check(window, "verbleib-offen");
        window.locator("button[value='next']").click();
        assertThat(window).hasTitle(java.util.regex.Pattern.compile("^Fehler:.*"));
        choose(window, "MERGED");
        window.locator("#name").fill("Deutsch am Abend, für alle offen");
        window.locator("#reason").fill("Beide Angebote erreichen dieselben Menschen.");
        window.locator("button[value='next']").click();
        assertThat(window.locator("#partner-error")).isVisible();
        Browser.check(window, "verbleib-fehler");
        var others = window.locator("#other option");
        window.locator("#other").selectOption(others.nth(others.count() - 1).getAttribute("value"));
        window.locator("button[value='save']").click();
        assertThat(window.locator(".pw-mini")).containsText("Deutsch am Abend");
        Browser.check(window, "verbleib-zusammen");

        window.navigate(at("/fassung/4/verbleib"));
        choose(window, "SPLIT");
        window.locator("#part1").fill("Deutsch im Sportverein");
        window.locator("#part2").fill("Deutsch im Ehrenamt");
        window.locator("#reason").fill("Beides braucht eigene Partner.");
        window.locator("button[value='next']").click();
        choose(window, "ROUTINE");
        window.locator("#reason").fill("Die Volkshochschule macht es weiter.");
        window.locator("button[value='next']").click();
        window.navigate(at("/fassung/4/verbleib/massnahmen"));
        Browser.check(window, "verbleib-liste");
        while (window.locator("select")
                .evaluateAll("all => all.some(one => one.value === '')")
                .equals(true)) {
            window.locator("select").evaluateAll("all => all.find(one => one.value === '').value = 'KEPT'");
        }
        window.locator("button[value='save']").click();
        assertThat(window.locator(".pw-lead")).containsText("37 von 37");
        window.navigate(at("/fassung/4/verbleib"));
        assertThat(window.locator(".pw-guard")).containsText("Alles hat einen Verbleib");
        Browser.check(window, "verbleib-fertig");

        window.navigate(at("/fassung/4/veroeffentlichen"));
        window.locator("button[value='publish']").click();
        window.navigate(at("/fassungen/" + after + "/leben/vorlage"));
        window.locator("button[value='save'].kern-btn--primary").click();
        assertThat(window.locator(".pw-hash").first()).containsText("SHA-256");
        Browser.check(window, "leben-vorgelegt");

        window.navigate(
                at("/fassung/4/handlungsfelder/" + things("fields").getFirst().no()));
        window.locator("#title").fill("Sprache und Verständigung");
        window.locator("button[value='save'].kern-btn--primary").click();
        assertThat(window.locator(".pw-notice")).containsText("Entwurf ist gespeichert");
        window.navigate(at("/fassungen/" + after + "/leben/beschluss"));
        window.locator("input[name='amended']").first().check();
        window.locator("#mover").fill("Integrationsrat");
        window.locator("#ayes").fill("31");
        Browser.check(window, "leben-beschluss");
        window.locator("button[value='save'].kern-btn--primary").click();
        assertThat(window.locator(".pw-notice")).containsText("Beschlossen");

        window.navigate(at("/fassungen/" + after + "/leben/in-kraft"));
        window.locator("button[value='save'].kern-btn--primary").click();
        assertThat(window.locator(".pw-course")).containsText("In Kraft getreten");
        Browser.check(window, "leben-in-kraft");
        org.assertj.core.api.Assertions.assertThat(
                        entries.get(EntryKey.of("editions", before)).text("state"))
                .isEqualTo("SUPERSEDED");

        window.navigate(at("/fassungen/" + after + "/leben/abweichungen"));
        Browser.check(window, "leben-abweichungen");
        window.navigate("/" + Tenant.get().slug() + "/vergleich");
        assertThat(window.locator("main")).containsText("2027");
        window.navigate("/" + Tenant.get().slug() + "/vergleich/4?art=massnahmen");
        assertThat(window.locator("main")).containsText("Deutsch am Abend, für alle offen");
    }

    @Test
    void onAPhoneEachFateHasItsPageAndTheNextEditionBegins() {
        var window = open(Window.NARROW, "/fassung/4/verbleib");
        Browser.check(window, "verbleib-schmal");
        choose(window, "DROPPED");
        window.locator("#reason").fill("Die Förderung endet.");
        window.locator("button[value='next']").click();
        assertThat(window.locator(".pw-lead").first()).containsText("33 von 37");
        window.navigate(at("/fassung/4/verbleib/massnahmen"));
        Browser.check(window, "verbleib-liste-schmal");
        window.navigate(at("/fassungen/" + after + "/leben"));
        Browser.check(window, "leben-schmal");

        window.navigate(at("/fassungen/" + before + "/leben/naechste"));
        Browser.check(window, "naechste-schmal");
        window.locator("button[value='save'].kern-btn--primary").click();
        assertThat(window.locator("#title-error")).isVisible();
        window.locator("#title").fill("Zwischenbericht 2026");
        // Sent twice at once, as by an impatient thumb.
        window.evaluate("""
                () => {
                    const form = document.querySelector('main form:has(#title)');
                    const send = () => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))});
                    return Promise.all([send(), send()]).then(() => true);
                }
                """);
        window.locator("button[value='save'].kern-btn--primary").click();
        assertThat(window.locator(".pw-notice")).containsText("Die neue Fassung ist da");
        org.assertj.core.api.Assertions.assertThat(entries.list("editions", null))
                .hasSize(6);
        window.navigate(window.url().replaceFirst("/verbleib.*", ""));
        assertThat(window.locator(".pw-hint").first()).containsText("nur in der Werkstatt");
        window.locator(".pw-hint a").first().click();
        Browser.check(window, "leben-verborgen-schmal");
        window.locator(".pw-hint button").click();
        assertThat(window.locator(".pw-notice")).containsText("Alle sehen jetzt diese Fassung");
        assertThat(window.locator(".pw-hint:has-text('nur in der Werkstatt')")).hasCount(0);
    }

    private static void choose(Page window, String verdict) {
        window.locator("input[name='verdict'][value='" + verdict + "']").check();
    }

    private List<WorkingEntry> things(String list) {
        return entries.list(list, before).stream()
                .filter(entry -> !entry.publicity().isBinned())
                .toList();
    }

    private Page open(Window window, String path) {
        return people.open("http://localhost:" + port, window, Tenant.get(), Role.COORDINATOR, at(path));
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}
