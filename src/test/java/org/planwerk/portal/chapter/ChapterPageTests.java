package org.planwerk.portal.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.Pages.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class ChapterPageTests {

    private static final String MEASURES = "/musterstadt/kapitel/27-massnahmen-2024-und-2025";

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsItsTextAndThePlanAsItStands() {
        var page = get(mvc, MEASURES);

        assertThat(page.select("h1").text()).isEqualTo("Maßnahmen 2024 und 2025");
        assertThat(page.select(".pw-chapter > .pw-prose")).hasSizeGreaterThan(1);
        assertThat(page.select("caption").eachText()).first().asString().startsWith("Maßnahmen: ");
        assertThat(page.select("table:first-of-type th[scope=row]").eachText())
                .anyMatch(measure -> measure.startsWith("SPR 1 Mama lernt Deutsch"));
    }

    @Test
    void keepsTheDecidedTextReadableBesideTheWorkingText() {
        var now = get(mvc, MEASURES);
        var decided = get(mvc, MEASURES + "?fassung=3&stand=beschlossen");

        assertThat(now.select(".pw-tabs a").eachText()).containsExactly("Arbeitsstand", "Beschlossener Text");
        assertThat(decided.select(".pw-tabs a[aria-current]").text()).isEqualTo("Beschlossener Text");
        assertThat(decided.select(".pw-chapter").text())
                .isNotEqualTo(now.select(".pw-chapter").text());
    }

    @Test
    void restrictsALivePartToItsField() {
        var page = get(mvc, "/goeppingen/kapitel/14-sprache");

        assertThat(page.select("caption").text()).startsWith("Maßnahmen im Feld Sprache: 1 Eintrag");
        assertThat(page.select("tbody th").text()).startsWith("Mama lernt Deutsch");
    }

    @ParameterizedTest
    @CsvSource({
        "/goeppingen/kapitel/4-projekt-integrationsplan-prozess-und, Wer mitgeredet hat",
        "/goeppingen/kapitel/12-strategie-integration-hat-zukunft, Bilder der Zukunft",
        "/musterstadt/kapitel/26-was-aus-den-40-massnahmen-wurde, Was aus der früheren Fassung wurde",
        "/musterstadt/kapitel/28-vom-grossen-plan-zum-jahreskreis, Der Jahreskreis",
        "/landkreis-goeppingen/kapitel/2-statistische-daten-zur-bevoelkerung-mit-und-ohne, Begriffe",
    })
    void showsEveryKindOfLivePart(String path, String caption) {
        assertThat(get(mvc, path).select("caption").eachText()).anyMatch(text -> text.startsWith(caption));
    }

    @Test
    void turnsToTheChaptersBeforeAndAfter() {
        var page = get(mvc, "/goeppingen/kapitel/12-strategie-integration-hat-zukunft");

        assertThat(page.select("a[rel=prev]").text()).isEqualTo("5.5 Handlungsfeld Werte, Regeln und Normen");
        assertThat(page.select("a[rel=next]").text()).isEqualTo("7 Maßnahmenkatalog für 2019/2020");
    }

    @Test
    void saysThatOnlyTheTitleIsKnown() {
        assertThat(get(mvc, "/landkreis-goeppingen/kapitel/1-vorspann").text())
                .contains("Von diesem Kapitel kennen wir nur den Titel.");
    }

    @Test
    void sendsOnToItsWords() {
        assertThat(mvc.get().uri("/musterstadt/kapitel/27")).hasStatus(301).hasRedirectedUrl(MEASURES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/musterstadt/kapitel/999",
                MEASURES + "?fassung=1",
                MEASURES + "?fassung=5",
                "/goeppingen/kapitel/14-sprache?stand=beschlossen"
            })
    void hasNoPageForATextThatIsNotThere(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(404);
    }

    @Test
    void speaksEnglishToo() {
        assertThat(get(mvc, "/musterstadt/en/kapitel/27-massnahmen-2024-und-2025")
                        .select("caption")
                        .eachText())
                .first()
                .asString()
                .startsWith("Measures: ");
    }
}
