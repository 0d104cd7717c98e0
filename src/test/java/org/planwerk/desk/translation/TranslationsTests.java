package org.planwerk.desk.translation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Action;
import org.planwerk.history.Author;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Drifts;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.planwerk.text.Origin;
import org.planwerk.text.Translation;
import org.planwerk.text.Translations;
import org.planwerk.text.Translations.Wanted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SystemTest
class TranslationsTests {

    private static final Author ANNA = new Author(UUID.fromString("01980000-0000-7000-8000-0000000000aa"), "Anna");

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    Entries entries;

    @Autowired
    Translations translations;

    @Autowired
    Drifts drifts;

    @Autowired
    Municipalities municipalities;

    private WorkingEntry measure;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
        var edition = entries.list("editions", null).stream()
                .filter(one -> one.no() == 3)
                .findFirst()
                .orElseThrow()
                .key()
                .uuid();
        measure = entries.list("measures", edition).stream()
                .filter(one -> !one.text("summary").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTranslationIsADraftUntilItsTextIsPublishedAndThenStaleOnceTheTextMovesOn() {
        var changed = write("title", "Deutsch am Abend");
        translate("tr", "Deutsch am Abend", "Akşamları Almanca");
        assertThat(title("tr").isStale("Deutsch am Abend")).isFalse();
        assertThat(title("tr").draft()).isTrue();

        entries.publish(ANNA, List.of(changed.key()));
        assertThat(title("tr").draft()).isFalse();
        assertThat(title("tr").body()).isEqualTo("Akşamları Almanca");
        assertThat(title("tr").isStale("Deutsch am Abend und am Morgen")).isTrue();
    }

    @Test
    void everySavedTranslationIsAVersionAndTheSameAgainIsNone() {
        translate("uk", measure.title(), "Курси");
        translate("uk", measure.title(), "Курси");
        translate("uk", measure.title(), "Курси мови");

        assertThat(translations.history(measure.key(), "uk", Long.MAX_VALUE, 10))
                .extracting(version -> version.after().version())
                .containsExactly(2, 1);
    }

    @Test
    void whateverBecomesOfATranslationItStandsAsItsHistorySays() {
        var known = entries.list("translations", null).getFirst();
        var owner = entries.list("measures", measure.key().edition()).stream()
                .filter(one -> one.key().id().equals(known.text("owner")))
                .findFirst();
        var main = owner.map(one -> one.text(known.text("field"))).orElse("");
        var field = known.text("field");
        var key = owner.map(WorkingEntry::key).orElse(measure.key());
        for (var body : List.of("One", "Two", "", "Three")) {
            translations.save(ANNA, key, "en", List.of(new Wanted(field, main, body, Origin.HUMAN)));
            assertThat(drifts.list()).as("a draft: " + body).isEmpty();
            translations.publish(ANNA, key);
            assertThat(drifts.list()).as("published: " + body).isEmpty();
        }
        translate("uk", measure.title(), "Курси");
        entries.publish(ANNA, List.of(write("title", "Deutsch am Abend").key()));

        assertThat(drifts.list()).isEmpty();
        assertThat(translations.history(measure.key(), "uk", Long.MAX_VALUE, 10))
                .extracting(version -> version.after().action())
                .containsExactly(Action.PUBLISHED, Action.CREATED);
    }

    @Test
    void aPersonBringsBackWhatSomebodyElseWroteOver() {
        translate("en", measure.title(), "Evening courses");
        translations.publish(ANNA, measure.key());
        translate("en", measure.title(), "Courses");
        var window = open("en");
        window.locator("a[href*='/uebersetzungen/verlauf']").click();
        assertThat(window.locator(".pw-thread--log > li")).hasCount(6);
        assertThat(window.locator("ins[lang], .pw-diff__text[lang=en]").first()).isVisible();
        Browser.checkEverywhere(window, "verlauf-der-uebersetzungen");

        window.locator(".pw-thread--log > li")
                .filter(new Locator.FilterOptions().setHasText("Evening courses"))
                .last()
                .locator("button")
                .click();

        assertThat(window.locator(".pw-notice")).isVisible();
        assertThat(window.locator("textarea").first()).hasValue("Evening courses");
        assertThat(title("en").draft()).isTrue();
        assertThat(translations.history(measure.key(), "en", Long.MAX_VALUE, 1))
                .extracting(version -> version.after().action())
                .containsExactly(Action.RESTORED);
        window.context().close();
    }

    @Test
    void anEmptyTranslationTakesAwayWhatIsPublished() {
        translate("tr", measure.title(), "Kurslar");
        translations.publish(ANNA, measure.key());
        assertThat(title("tr").draft()).isFalse();

        translate("tr", measure.title(), "");
        translations.publish(ANNA, measure.key());

        assertThat(translations.list(measure.key().edition(), "tr"))
                .noneMatch(one ->
                        one.owner().equals(measure.key().uuid()) && one.field().equals("title"));
        translate("tr", measure.title(), "Yeni kurslar");
        translations.publish(ANNA, measure.key());
        assertThat(title("tr").body()).isEqualTo("Yeni kurslar");
    }

    /** As {@link Tenant#get}, and it says its pages in Arabic and Turkish too. */
    private void speakMoreLanguages() {
        var town = Tenant.get();
        municipalities.put(new Municipality(
                town.id(),
                town.slug(),
                town.name(),
                town.kind(),
                town.form(),
                town.ags(),
                town.mainLanguage(),
                List.of(Locale.GERMAN, Locale.ENGLISH, Locale.of("ar"), Locale.of("tr")),
                town.timeZone(),
                town.accent(),
                town.demo(),
                town.fictitious(),
                town.contentVersion()));
    }

    @Test
    void aPersonTranslatesIntoARightToLeftLanguageBesideTheMainText() {
        speakMoreLanguages();
        var path = "/" + Tenant.get().slug() + "/werkstatt/fassung/3/massnahmen/" + measure.no()
                + "/uebersetzungen?sprache=ar";
        for (var size : List.of(Window.WIDE, Window.NARROW)) {
            var window = people.open("http://localhost:" + port, size, Tenant.get(), Role.COORDINATOR, path);
            var control = window.locator("textarea").first();
            assertThat(control).hasAttribute("dir", "rtl");
            assertThat(control).hasAttribute("lang", "ar");
            control.fill("دورات اللغة <b>" + size.width());
            window.locator("button[value=save].kern-btn--primary").click();
            assertThat(window.locator("textarea").first()).hasValue("دورات اللغة <b>" + size.width());
            assertThat(window.locator(".pw-changed").first()).hasText("Entwurf");
            Browser.check(window, "uebersetzungen-" + size.width());
            window.navigate("/" + Tenant.get().slug() + "/werkstatt/uebersetzungen?sprache=tr&liste=sources");
            assertThat(window.locator(".pw-entries li").first()).containsText("fehl");
            Browser.check(window, "zu-uebersetzen-" + size.width());
        }
    }

    @Test
    void twoPeopleOnOneTranslationLoseNothing() {
        translate("en", measure.title(), "Courses");
        var anna = open("en");
        var berta = open("en");
        anna.locator("textarea").first().fill("Anna's courses");
        anna.locator("button[value=save].kern-btn--primary").click();

        // Berta writes into another text: what Anna wrote stays.
        berta.locator("textarea").nth(1).fill("Berta's sentence");
        berta.locator("button[value=save].kern-btn--primary").click();
        assertThat(berta.locator("textarea").first()).hasValue("Anna's courses");
        assertThat(berta.locator("textarea").nth(1)).hasValue("Berta's sentence");

        // Now both write into the same one.
        var carla = open("en");
        berta.locator("textarea").first().fill("Berta's courses");
        berta.locator("button[value=save].kern-btn--primary").click();
        carla.locator("textarea").first().fill("Carla's courses");
        carla.locator("button[value=save].kern-btn--primary").click();
        assertThat(carla.locator("textarea").first()).hasValue("Carla's courses");
        assertThat(carla.locator(".pw-pair .pw-hint").first()).containsText("Berta's courses");
        Browser.check(carla, "uebersetzung-ueberholt");
        carla.locator("button[value=save].kern-btn--primary").click();
        assertThat(carla.locator(".pw-notice")).isVisible();
        assertThat(title("en").body()).isEqualTo("Carla's courses");
    }

    @Test
    void whatIsStaleStaysSoUntilSomebodySaysThatItHolds() {
        translate("en", measure.title(), "Courses");
        write("title", "Kurse am Abend");
        var window = open("en");
        window.locator("textarea").nth(1).fill("A sentence");
        window.locator("button[value=save].kern-btn--primary").click();
        assertThat(title("en").isStale("Kurse am Abend")).isTrue();

        window.locator("input[name='still.title']").check();
        window.locator("button[value=save].kern-btn--primary").click();

        assertThat(window.locator(".pw-notice")).isVisible();
        assertThat(title("en").isStale("Kurse am Abend")).isFalse();
        assertThat(title("en").body()).isEqualTo("Courses");
    }

    private com.microsoft.playwright.Page open(String language) {
        return people.open(
                "http://localhost:" + port,
                Window.WIDE,
                Tenant.get(),
                Role.COORDINATOR,
                "/" + Tenant.get().slug() + "/werkstatt/fassung/3/massnahmen/" + measure.no()
                        + "/uebersetzungen?sprache=" + language);
    }

    private WorkingEntry write(String member, String value) {
        return entries.write(
                        ANNA,
                        List.of(Writing.changed(
                                measure.key(), measure.content().deepCopy().put(member, value), measure.version())))
                .getFirst();
    }

    private void translate(String language, String main, String body) {
        translations.save(ANNA, measure.key(), language, List.of(new Wanted("title", main, body, Origin.HUMAN)));
    }

    private Translation title(String language) {
        return translations.list(measure.key().edition(), language).stream()
                .filter(one ->
                        one.owner().equals(measure.key().uuid()) && one.field().equals("title"))
                .findFirst()
                .orElseThrow();
    }
}
