package org.planwerk.portal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.DemoPages.open;

import org.junit.jupiter.api.Test;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class PeopleControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsContactsWithHoursAndLanguages() {
        var page = open(mvc, "/musterstadt/kontakte");

        assertThat(page.select(".pw-contact").eachText())
                .hasSize(10)
                .anySatisfy(card -> assertThat(card)
                        .contains("Stabsstelle Migration und Teilhabe", "14 bis 17 Uhr", "Deutsch und Englisch"));
        assertThat(page.text()).doesNotContain("Rufbereitschaft");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void showsOrganisationsWithTheirMeasures() {
        var page = open(mvc, "/musterstadt/kontakte");

        assertThat(page.select("section:has(#akteure) li[id^=akteur-]")).hasSize(42);
        assertThat(page.select("section:has(#akteure) a[href^=/musterstadt/massnahmen/]"))
                .isNotEmpty();
        assertThat(page.text()).doesNotContain("Kanarienvogel");
    }

    @Test
    void showsOffersByTopicAndThatTheyAreNoMeasures() {
        var page = open(mvc, "/goeppingen/angebote");

        assertThat(page.select("li[id^=angebot-]")).hasSize(20);
        assertThat(page.select("h2").eachText()).contains("Bildung");
        assertThat(page.select(".pw-lead").text()).contains("Angebote sind keine Maßnahmen");
        assertThat(page.select("#thema-bildung").first()).isNotNull();
        assertThat(page.text()).contains("Original ansehen auf filstalexpress.de");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(open(mvc, "/goettingen/en/angebote").select("h1").text()).isEqualTo("Offers");
    }

    @Test
    void namesAContactAtTheEndOfEveryPage() {
        assertThat(open(mvc, "/goeppingen/begriffe").select("footer").text())
                .contains("Stabsstelle Migration und Teilhabe", "73033 Göppingen", "integration@example.org");
    }
}
