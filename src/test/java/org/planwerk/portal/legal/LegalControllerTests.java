package org.planwerk.portal.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.DemoPages.open;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.testing.Database;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class LegalControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Database database;

    @ParameterizedTest
    @CsvSource({
        "impressum, Impressum, EUPL-1.2",
        "datenschutz, Datenschutz, keine Cookies",
        "barrierefreiheit, Barrierefreiheit, WCAG 2.2"
    })
    void saysWhatTheTownSaysAndWhatTheSoftwareKnows(String path, String title, String known) {
        var page = open(mvc, "/musterstadt/" + path);

        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("main").text()).contains("Dies ist eine Demonstration", known);
        assertThat(page.select(".pw-contact").text()).contains("integration@example.org");
    }

    @Test
    void saysThatATownHasSaidNothingYet() {
        var town = database.addMunicipality();

        assertThat(open(mvc, "/" + town.slug() + "/impressum")
                        .select(".pw-hint")
                        .text())
                .isEqualTo("Stadt Musterstadt hat hier noch kein Impressum hinterlegt.");
        assertThat(open(mvc, "/" + town.slug() + "/barrierefreiheit").select("#melden"))
                .hasSize(1);
    }

    @Test
    void marksTheTextOfTheTownAsGermanOnEnglishPages() {
        var page = open(mvc, "/musterstadt/en/datenschutz");

        assertThat(page.select("h1").text()).isEqualTo("Privacy");
        assertThat(page.select(".pw-prose[lang=de]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/musterstadt/datenschutz", "/musterstadt/suche?q=Sprache", "/musterstadt/dokumente"})
    void setsNoCookie(String path) {
        assertThat(mvc.get().uri(path)).doesNotContainHeader("Set-Cookie");
        assertThat(open(mvc, path).select("script[src^=http], link[rel=stylesheet][href^=http], img[src^=http]"))
                .isEmpty();
    }
}
