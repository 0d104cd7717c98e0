package org.planwerk.portal.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.DemoPages.open;

import org.junit.jupiter.api.Test;
import org.planwerk.testing.DemoTest;
import org.planwerk.web.FateSign;
import org.planwerk.web.StatusSign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class TermControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsMeaningsThatChangedSideBySide() {
        var term = open(mvc, "/landkreis-goeppingen/begriffe").select("#migrationshintergrund");

        assertThat(term.select(".pw-terms__sides > div")).hasSize(2);
        assertThat(term.text())
                .contains("Die Bedeutung hat sich von Fassung zu Fassung geändert")
                .contains("Vier Gruppen", "mindestens ein Elternteil nicht mit deutscher");
        assertThat(term.select(".pw-terms__sides > div").eachText().getFirst()).contains("Vier Gruppen");
    }

    @Test
    void explainsTheMarksAndTheSigns() {
        var page = open(mvc, "/musterstadt/begriffe");

        assertThat(page.select("section:has(#herkunft)").text())
                .contains("ohne Zeichen", "zusammengefasst", "erschlossen", "Beispiel");
        assertThat(page.select("section:has(#zeichen) .pw-mark")).hasSize(StatusSign.values().length);
        assertThat(page.select("section:has(#zeichen) .pw-fate")).hasSize(FateSign.values().length);
    }

    @Test
    void hasAnAnchorForEachLetterAndNoIdTwice() {
        var page = open(mvc, "/musterstadt/begriffe");

        assertThat(page.select(".pw-letters a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(page.select(anchor)).hasSize(1));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void speaksEnglish() {
        assertThat(open(mvc, "/musterstadt/en/begriffe").select("h1").text()).isEqualTo("Terms and signs");
    }
}
