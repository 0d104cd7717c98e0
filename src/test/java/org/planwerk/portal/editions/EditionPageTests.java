package org.planwerk.portal.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.Pages.get;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class EditionPageTests {

    private static final String CURRENT = "/musterstadt/fassungen/3-fortschreibung-2023-2025";

    @Autowired
    MockMvcTester mvc;

    @Test
    void saysWhenAndByWhomItWasAdoptedAndWhatItReplaces() {
        var page = get(mvc, CURRENT);

        assertThat(page.select("h1").text()).isEqualTo("Fortschreibung 2023–2025");
        assertThat(page.select("h1 ~ .pw-meta").text()).contains("in Kraft seit 1. März 2024");
        assertThat(page.select("a[href=/musterstadt/beschluesse#beschluss-13]").eachText())
                .contains("22. Februar 2024, Gemeinderat, geändert beschlossen, 36 Ja, 0 Nein, 3 Enthaltungen");
        assertThat(page.text())
                .contains("Löst ab Integrationsplan 2019", "Maßnahmen 2024 und 2025", "gilt für 2024–2025");
        assertThat(page.select("a[href^=/musterstadt/vergleich/3-]")).isNotEmpty();
    }

    @Test
    void listsWhatIsInIt() {
        var page = get(mvc, CURRENT);

        assertThat(page.select("a[href^=/musterstadt/kapitel/]").eachText())
                .contains("Warum wir den Plan fortschreiben", "Was aus den 40 Maßnahmen wurde");
        assertThat(page.select(".pw-tree .pw-field")).hasSize(5);
        assertThat(page.select("details summary").eachText()).contains("29 Bedarfe");
        assertThat(page.select(".pw-tree--below .pw-note").eachText()).contains("Ziel");
    }

    @Test
    void showsWhatTheCouncilChangedWordByWord() {
        var change = get(mvc, CURRENT).selectXpath("//li[.//a[contains(., 'Gastgebende und Gäste')]]");

        assertThat(change.select("ins").text()).contains("und Gäste");
        assertThat(get(mvc, CURRENT).select("#aenderungen ~ ol > li")).hasSize(3);
    }

    @Test
    void showsWhereTodaysTextHasLeftTheDecidedOne() {
        var page = get(mvc, CURRENT);

        assertThat(page.text())
                .containsPattern("An \\d+ Stellen weicht der heutige Arbeitsstand vom beschlossenen Text ab.");
        assertThat(page.selectXpath("//section[@aria-labelledby='beschlossen']//a")
                        .eachText())
                .contains("Maßnahmen 2024 und 2025");
    }

    @Test
    void saysThatTheDecidedTextIsTheOneHere() {
        assertThat(get(mvc, "/musterstadt/fassungen/1-integrationsplan-2010").text())
                .contains("Der Text hier ist Wort für Wort der beschlossene.");
    }

    @Test
    void countsWhoTookPart() {
        assertThat(get(mvc, "/goeppingen/fassungen/2-integrationsplan-2019")
                        .select("#wer ~ .pw-news")
                        .text())
                .contains("Auftaktveranstaltung", "rund 80 Menschen", "83 Menschen");
    }

    /** From the first page: the town, the edition, and there it stands. */
    @Test
    void whatIsKnownOfThe36GoalsOfGoettingenIsFoundInThreeClicks() {
        var town = follow(get(mvc, "/"), "Stadt Göttingen");
        var edition = follow(town, "Integrationskonzept 2008");

        assertThat(row(edition, "Leitziele")).containsExactly("7", "7", "alle mit Titel bekannt");
        assertThat(row(edition, "Einzelziele")).containsExactly("36", "1", "Titel nicht überliefert");
        var gaps = edition.selectXpath("//section[@aria-labelledby='luecken']").text();
        assertThat(gaps)
                .contains("1. Fortschreibung 2017–2018: 11 Ziele")
                .contains("2. Fortschreibung 2019–2021: 10 Ziele")
                .contains("8 nicht dokumentiert")
                .contains("163 Vorschläge", "72 Einzelmaßnahmen", "Die Quellen sagen Verschiedenes.");
    }

    private Document follow(Document page, String link) {
        var href =
                page.selectXpath("//main//a[normalize-space()='" + link + "']").first();
        assertThat(href).as(link).isNotNull();
        return get(mvc, href.attr("href").split("#")[0]);
    }

    private static java.util.List<String> row(Document page, String what) {
        return page.selectXpath("//section[@aria-labelledby='luecken']//tr[th='" + what + "']/td")
                .eachText();
    }

    @Test
    void showsAnEditionOfWhichNothingIsDecided() {
        var page = get(mvc, "/musterstadt/fassungen/4-integrationsplan-2027");

        assertThat(page.text()).contains("Soll ablösen Fortschreibung 2023–2025");
        assertThat(get(mvc, CURRENT).text())
                .contains("Die nächste Fassung Integrationsplan 2027")
                .doesNotContain("Abgelöst durch");
        assertThat(page.text()).contains("noch nicht beschlossen", "in Vorbereitung seit 14. Oktober 2026");
        assertThat(page.select("#beschlossen")).isEmpty();
    }

    @Test
    void speaksEnglishToo() {
        var page = get(mvc, "/musterstadt/en/fassungen/3-fortschreibung-2023-2025");

        assertThat(page.select("h1").text()).isEqualTo("Revision 2023–2025");
        assertThat(page.text()).contains("36 in favour, 0 against, 3 abstentions");
    }

    @ParameterizedTest
    @CsvSource({
        "/musterstadt/fassungen/3, /musterstadt/fassungen/3-fortschreibung-2023-2025",
        "/musterstadt/fassungen/3-alter-titel, /musterstadt/fassungen/3-fortschreibung-2023-2025",
        "/musterstadt/en/fassungen/3, /musterstadt/en/fassungen/3-fortschreibung-2023-2025",
    })
    void sendsOnToItsWords(String asked, String today) {
        assertThat(mvc.get().uri(asked)).hasStatus(301).hasRedirectedUrl(today);
    }

    /** The fifth edition of Musterstadt is not public. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "5-zwischenfassung-2014", "99", "0", "abc", "-1"})
    void hasNoPageForWhatIsNotPublicOrNotThere(String address) {
        assertThat(mvc.get().uri("/musterstadt/fassungen/" + address)).hasStatus(404);
    }
}
