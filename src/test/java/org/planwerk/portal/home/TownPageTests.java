package org.planwerk.portal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.Pages.get;

import org.junit.jupiter.api.Test;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class TownPageTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void saysWhatThePlanIsAndWhereItStands() {
        var page = get(mvc, "/musterstadt");

        assertThat(page.select("h1").text()).isEqualTo("Zusammen leben, zusammen wachsen");
        assertThat(page.select("#wo-1 + .pw-lead").text())
                .contains("Es gilt »Fortschreibung 2023–2025«")
                .contains("Der Zeitraum dieser Fassung endete am 31. Dezember 2025.")
                .contains("Seit 2024 wird der Plan jedes Jahr weitergeführt.")
                .contains("Zu 25 von 25 Maßnahmen gibt es einen Sachstand.");
    }

    @Test
    void countsASingleMeasureAsOne() {
        assertThat(get(mvc, "/landkreis-goeppingen").select("#wo-1 + .pw-lead").text())
                .endsWith("Zur einzigen bekannten Maßnahme gibt es einen Sachstand.");
    }

    @Test
    void drawsTheTimeAndTellsItAsAList() {
        var page = get(mvc, "/musterstadt");

        assertThat(page.select("svg.pw-time__svg")).hasSize(1);
        assertThat(page.select(".pw-time li").eachText())
                .anyMatch(line -> line.contains("Auftaktveranstaltung") && line.contains("80 Menschen"))
                .anyMatch(line -> line.contains("3 Befragungen") && line.contains("115 Menschen"))
                .anyMatch(line -> line.contains("5 × Fachforum") && line.contains("90 Menschen"))
                .anyMatch(line -> line.contains("22. Februar 2024") && line.contains("Beschluss"))
                .anyMatch(line -> line.contains("Schwerpunkt 2025 und 2026: Bildungsgerechtigkeit"));
        assertThat(page.select(".pw-time li.is-now")).hasSize(1);
        assertThat(page.select(".pw-time svg .bar-next")).hasSize(1);
    }

    @Test
    void marksEveryMeasureInItsField() {
        var page = get(mvc, "/musterstadt");

        assertThat(page.select("#felder-1").text()).isEqualTo("5 Handlungsfelder, 25 Maßnahmen");
        assertThat(page.select(".pw-fields > li")).hasSize(5);
        assertThat(page.select(".pw-marks a[href*=/massnahmen/]")).hasSize(25);
        assertThat(page.select(".pw-fields > li:eq(2) .pw-fields__sum").text())
                .isEqualTo("5 Maßnahmen, davon 1 verzögert");
    }

    @Test
    void tellsWhatIsNewWithItsDateAndWhomToAsk() {
        var page = get(mvc, "/musterstadt");

        assertThat(page.select(".pw-news__when")).hasSizeGreaterThan(5);
        assertThat(page.select(".pw-news a[href=/musterstadt/massnahmen]").text())
                .matches("Neuer Stand zu \\d+ Maßnahmen");
        assertThat(page.select(".pw-contact").text())
                .contains("Stabsstelle Migration und Teilhabe", "Donnerstag", "14 bis 17 Uhr");
        assertThat(page.select(".pw-contact .pw-open").text()).isNotEmpty();
    }

    @Test
    void saysWhatIsNotKnownAndLeadsThere() {
        var page = get(mvc, "/goettingen");

        assertThat(page.select("a[href=/goettingen/fassungen/1-integrationskonzept-2008#luecken]"))
                .hasSize(1);
        assertThat(page.text())
                .contains("36 Einzelziele (Titel nicht überliefert)")
                .contains("Keine Maßnahme überliefert");
    }

    @Test
    void saysInEnglishWhatIsNotTranslated() {
        var page = get(mvc, "/musterstadt/en");

        assertThat(page.select("h1").text()).isEqualTo("Living together, growing together");
        assertThat(page.select(".pw-notice").text()).startsWith("Not everything on this page has been translated.");
        assertThat(page.select("main [lang=de]")).isNotEmpty();
    }
}
