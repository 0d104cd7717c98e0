package org.planwerk.portal.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.Pages.get;

import org.junit.jupiter.api.Test;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class ResolutionPageTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsAPaperWithItsWayThroughTheBodies() {
        var paper = get(mvc, "/goettingen/beschluesse").selectXpath("//section[p[contains(., 'Ref05/0007/17')]]");

        assertThat(paper.select("li[id^=beschluss-]").eachAttr("id"))
                .containsExactly(
                        "beschluss-3", "beschluss-4", "beschluss-5", "beschluss-6", "beschluss-7", "beschluss-8");
        assertThat(paper.select("#beschluss-5").text()).contains("Tag nicht bekannt", "Dezernentenkonferenz");
    }

    @Test
    void saysWhoDecidedWhatWithWhichVotes() {
        var line = get(mvc, "/musterstadt/beschluesse").select("#beschluss-13").text();

        assertThat(line)
                .contains("22. Februar 2024, Entscheidung")
                .contains("Gemeinderat: geändert beschlossen")
                .contains("Der Gemeinderat beschließt die Fortschreibung und das Vorgehen im Jahreskreis.")
                .contains("Finanzielle Auswirkungen:")
                .contains("36 Ja, 0 Nein, 3 Enthaltungen")
                .contains("Fortschreibung 2023–2025")
                .contains("Schritt: beschlossen");
    }

    @Test
    void leadsToTheOriginal() {
        assertThat(get(mvc, "/goettingen/beschluesse")
                        .select("#beschluss-2 a[href^=https://ratsinfo.goettingen.de]")
                        .text())
                .isEqualTo("ratsinfo.goettingen.de");
    }

    @Test
    void theNewestPaperComesFirst() {
        assertThat(get(mvc, "/musterstadt/beschluesse")
                        .select("h2[id^=vorlage-]")
                        .eachText())
                .startsWith("Sachstand zur Fortschreibung 2026")
                .endsWith("Integrationsplan der Stadt Musterstadt");
    }

    @Test
    void keepsBackWhatIsNotPublic() {
        assertThat(get(mvc, "/musterstadt/beschluesse").select("#beschluss-10")).isEmpty();
    }

    @Test
    void speaksEnglishToo() {
        assertThat(get(mvc, "/musterstadt/en/beschluesse").select("h1").text()).isEqualTo("Decisions");
    }
}
