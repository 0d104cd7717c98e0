package org.planwerk.portal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.Pages.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class InstallationPageTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void leadsToEveryMunicipality() {
        var page = get(mvc, "/");

        assertThat(page.select(".pw-card--town h3 a").eachAttr("href"))
                .filteredOn(href -> !href.matches("/musterstadt-\\d+")) // added by tests that share the application
                .containsExactlyInAnyOrder(
                        "/goeppingen",
                        "/goettingen",
                        "/kanarien",
                        "/landkreis-goeppingen",
                        "/landkreis-musterland",
                        "/musterstadt");
    }

    @Test
    void saysWhereEachPlanStandsAndWhichTownIsMadeUp() {
        var card = get(mvc, "/").selectXpath("//li[.//a[@href='/musterstadt']]").text();

        assertThat(card)
                .contains("Es gilt »Fortschreibung 2023–2025«, beschlossen am 22. Februar 2024 (Gemeinderat).")
                .contains("»Integrationsplan 2027« ist in Vorbereitung seit 14. Oktober 2026.")
                .contains("Diese Kommune ist erfunden")
                .contains("Zuletzt neu");
    }

    @Test
    void speaksEnglishToo() {
        var page = get(mvc, "/en");

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("What municipalities have promised. And what has become of it.");
        assertThat(page.select(".pw-card--town h3 a").eachAttr("href")).contains("/musterstadt/en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xx", "/favicon.ico", "/nirgendwo", "/nirgendwo/plan", "/assets"})
    void whatIsNoMunicipalityHasNoPage(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(404);
    }
}
