package org.planwerk.portal.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.Pages.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class PlanPageTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsTheOnlyPlanUnderItsOwnAddress() {
        var page = get(mvc, "/musterstadt/plan");

        assertThat(page.select("h1").text()).isEqualTo("Integrationsplan der Stadt Musterstadt");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .endsWith("/musterstadt/plan/1-integrationsplan-der-stadt-musterstadt");
    }

    @Test
    void listsTheEditionsWithTheirDecisions() {
        var page = get(mvc, "/musterstadt/plan/1-integrationsplan-der-stadt-musterstadt");

        assertThat(page.select("#fassungen ~ ol > li h3").eachText())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("Integrationsplan 2010");
        assertThat(page.text())
                .contains("11. April 2019, Gemeinderat, beschlossen")
                .contains("36 Ja, 0 Nein, 3 Enthaltungen")
                .contains("noch nicht beschlossen")
                .doesNotContain("Zwischenfassung");
    }

    @Test
    void callsEditionsAsThePlanDoes() {
        assertThat(get(mvc, "/landkreis-goeppingen/plan").select(".pw-eyebrow").eachText())
                .anyMatch(word -> word.startsWith("Neuauflage, in Kraft"));
    }

    @Test
    void tellsEachYearWithItsThemeAndWhatTookPlace() {
        var year = get(mvc, "/musterstadt/plan").select("#jahr-2025").text();

        assertThat(year).contains("Schwerpunkt: Bildungsgerechtigkeit", "Netzwerktreffen 2025", "129 Menschen");
    }

    @Test
    void leadsToEachPairOfEditions() {
        assertThat(get(mvc, "/musterstadt/plan")
                        .select("a[href^=/musterstadt/vergleich/]")
                        .eachText())
                .containsExactly(
                        "Integrationsplan 2010 und Integrationsplan 2019 nebeneinander",
                        "Integrationsplan 2019 und Fortschreibung 2023–2025 nebeneinander");
    }

    @Test
    void saysWhatIsPartlyOnRecord() {
        assertThat(get(mvc, "/goettingen/plan").select("a[href$=#luecken]").eachText())
                .hasSize(4)
                .containsOnly("zum Teil überliefert");
    }

    @Test
    void sendsOnToItsWords() {
        assertThat(mvc.get().uri("/musterstadt/plan/1"))
                .hasStatus(301)
                .hasRedirectedUrl("/musterstadt/plan/1-integrationsplan-der-stadt-musterstadt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "x", "0-plan"})
    void hasNoPageForAnotherPlan(String address) {
        assertThat(mvc.get().uri("/musterstadt/plan/" + address)).hasStatus(404);
    }
}
