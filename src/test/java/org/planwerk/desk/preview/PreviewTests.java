package org.planwerk.desk.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.history.Author;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.Foresight;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.planwerk.text.Origin;
import org.planwerk.text.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;

/** A draft sings in its preview, and nowhere else. */
@SystemTest
class PreviewTests {

    private static final String CANARY = "Kanarienvogelentwurf";
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
    PublicContents contents;

    @Autowired
    TransactionOperations transactions;

    private WorkingEntry measure;
    private UUID edition;

    @BeforeEach
    void writeADraft(@Autowired SampleTown town) {
        town.takeInMusterstadt();
        edition = entries.list("editions", null).stream()
                .filter(one -> one.no() == 3)
                .findFirst()
                .orElseThrow()
                .key()
                .uuid();
        var before = entries.list("measures", edition).getFirst();
        measure = entries.write(
                        ANNA,
                        List.of(Writing.changed(
                                before.key(), before.content().deepCopy().put("title", CANARY), before.version())))
                .getFirst();
    }

    @Test
    void aPreviewSeesTheDraftAndNobodyElseDoesWhileItIsOpen() {
        assertThat(isPublic()).isFalse();
        var town = Tenant.get();

        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            entries.foresee(edition, Set.of());
            Foresight.call(null, () -> {
                assertThat(isPublic()).isTrue();
                assertThat(contents.get()).isSameAs(contents.get());
                return true;
            });
            // Without foresight even this thread is answered from what is kept.
            assertThat(CompletableFuture.supplyAsync(() -> Tenant.call(town, this::isPublic))
                            .join())
                    .isFalse();
        });

        assertThat(isPublic()).isFalse();
        assertThat(entries.find(measure.key(), Layer.PUBLISHED).orElseThrow().title())
                .isNotEqualTo(CANARY);
        assertThat(entries.get(measure.key())).isEqualTo(measure);
    }

    @Test
    void whatWasForeseenCanNeverBeKept() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(status -> entries.foresee(edition, Set.of())));
        assertThat(entries.get(measure.key())).isEqualTo(measure);
    }

    @Test
    void aPersonLooksAsSomebodyWhoSeesLess() {
        var measures = entries.list("measures", edition);
        hide(measures.get(1), "INTERNAL", "Internes");
        hide(measures.get(2), "NON_PUBLIC", "Nichtöffentliches");

        assertThat(hidden("alle")).isEmpty();
        assertThat(hidden("intern")).contains("Internes").doesNotContain("Nichtöffentliches");
        assertThat(hidden("alles")).contains("Internes").contains("Nichtöffentliches");
    }

    private void hide(WorkingEntry entry, String visibility, String title) {
        entries.write(
                ANNA,
                List.of(Writing.changed(
                        entry.key(),
                        entry.content().deepCopy().put("visibility", visibility).put("title", title),
                        entry.version())));
    }

    /** What the page names as seen by these readers alone. */
    private String hidden(String reader) {
        var window = people.open(
                "http://localhost:" + port,
                Window.WIDE,
                Tenant.get(),
                Role.COORDINATOR,
                "/" + Tenant.get().slug() + "/werkstatt/fassung/3/vorschau?als=" + reader);
        var lists = window.locator(".pw-preview__edge > ul");
        var said = lists.count() < 2 ? "" : lists.nth(1).textContent();
        window.context().close();
        return said;
    }

    @Test
    void aPersonLooksAtWhatIsTranslatedIntoALanguageWithoutPages() {
        translations.save(
                ANNA,
                measure.key(),
                "de-x-ls",
                List.of(new Translations.Wanted("title", CANARY, "Ein Kurs in Leichter Sprache", Origin.HUMAN)));
        var window = people.open(
                "http://localhost:" + port,
                Window.WIDE,
                Tenant.get(),
                Role.COORDINATOR,
                "/" + Tenant.get().slug() + "/werkstatt/fassung/3/massnahmen/" + measure.no() + "/vorschau");

        window.locator("#sprache").selectOption("de-x-ls");
        window.locator("button[value=show]").click();

        var title = window.frameLocator("iframe").locator("h1 [lang='de-x-ls']");
        assertThat(title).hasText("Ein Kurs in Leichter Sprache");
        assertThat(window.frameLocator("iframe").locator("html")).hasAttribute("lang", "de");
        assertThat(window.locator(".pw-preview__edge")).containsText("Nur die Texte des Plans");
        Browser.check(window, "vorschau-leichte-sprache");
        window.frameLocator("iframe").locator("nav a").first().click();
        assertThat(window.locator("#sprache")).hasValue("de-x-ls");
        window.context().close();
    }

    @Test
    void aPersonLooksAtTheDraftAsThePublicWillSeeIt() {
        var town = "/" + Tenant.get().slug();
        for (var size : List.of(Window.WIDE, Window.NARROW)) {
            var window = people.open(
                    "http://localhost:" + port,
                    size,
                    Tenant.get(),
                    Role.COORDINATOR,
                    town + "/werkstatt/fassung/3/massnahmen/" + measure.no() + "/vorschau");
            assertThat(window.frameLocator("iframe").locator("h1")).containsText(CANARY);
            assertThat(window.locator(".pw-preview__edge")).containsText(CANARY);
            assertThat(window.frameLocator("iframe").locator("header a").first())
                    .hasAttribute("target", "_top");
            Browser.check(window, "vorschau-" + size.width());
            window.locator("#breite").selectOption("telefon");
            window.locator("#sprache").selectOption("en");
            window.locator("button[value=show]").click();
            assertThat(window.frameLocator("iframe").locator("html")).hasAttribute("lang", "en");
            Browser.check(window, "vorschau-telefon-" + size.width());
        }

        var reader = Browser.open("http://localhost:" + port, Window.WIDE);
        for (var path : List.of("/massnahmen/" + measure.no(), "/massnahmen", "/plan", "/suche?q=" + CANARY)) {
            reader.navigate(town + path);
            assertThat(reader.locator("main").innerText().replace("„" + CANARY + "“", ""))
                    .as(path)
                    .doesNotContain(CANARY + " ")
                    .doesNotContain(CANARY + "\n");
        }
        assertThat(isPublic()).isFalse();
    }

    private boolean isPublic() {
        return contents.get().standing(Measure.class, contents.get().edition(edition)).stream()
                .anyMatch(one -> one.title().equals(CANARY));
    }
}
