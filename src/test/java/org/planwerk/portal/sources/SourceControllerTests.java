package org.planwerk.portal.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.DemoPages.open;

import org.junit.jupiter.api.Test;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class SourceControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void saysWhoTookPartByEditionAndNeverAddsPeopleUp() {
        var page = open(mvc, "/goeppingen/quellen");

        assertThat(page.select("h1").text()).isEqualTo("Wer mitgeredet hat");
        assertThat(page.select(".pw-lead").text()).contains("12 Veranstaltungen", "3 Befragungen");
        assertThat(page.select(".pw-hint").text()).contains("nicht über mehrere Anlässe zusammen");
        assertThat(page.select(".pw-heads li").eachText())
                .anySatisfy(row -> assertThat(row).contains("Auftaktveranstaltung", "rund 80 Menschen"))
                .anySatisfy(row -> assertThat(row).contains("Befragung der Einrichtungen", "83 Menschen"));
    }

    @Test
    void addsFormatsOfOneEventUp() {
        assertThat(open(mvc, "/musterstadt/quellen").select(".pw-heads li").eachText())
                .anySatisfy(row -> assertThat(row).contains("Netzwerktreffen 2024", "166 Menschen"));
    }

    @Test
    void showsAnEventWithItsGroupsItsVoicesAndWhatCameOfIt() {
        var page = open(mvc, "/musterstadt/quellen/2-auftaktveranstaltung");

        assertThat(page.select("h1").text()).isEqualTo("Auftaktveranstaltung");
        assertThat(page.select("table.pw-table tbody tr").eachText())
                .contains("alle zusammen nicht getrennt 80", "Verwaltung nicht getrennt 17");
        assertThat(page.select(".pw-heads li").first()).isNotNull();
        assertThat(page.select("section:has(#stimmen) q")).hasSize(3);
        assertThat(page.select("section:has(#dabei)").text()).contains("Zusammen waren es 80 Menschen");
        assertThat(page.select(".pw-thread > li")).hasSizeGreaterThan(1);
    }

    @Test
    void leadsToTheOriginalAndSaysWhere() {
        var link = open(mvc, "/goeppingen/quellen/42-auftaktveranstaltung").select("main a[href^=http]");

        assertThat(link.text()).containsPattern("Original ansehen auf [\\w.-]+ \\(andere Website\\)");
    }

    @Test
    void saysThatNothingCameOfASource() {
        assertThat(mvc.get().uri("/musterstadt/quellen/45-broschuere-willkommen-in-musterstadt"))
                .hasStatusOk()
                .bodyText()
                .contains("Nichts im Plan beruft sich auf diese Quelle");
    }

    @Test
    void speaksEnglish() {
        var page = open(mvc, "/musterstadt/en/quellen");

        assertThat(page.select("h1").text()).isEqualTo("Who had a say");
        assertThat(page.select(".pw-heads a").attr("href")).startsWith("/musterstadt/en/quellen/");
        assertThat(page.select(".pw-heads [lang=de]")).isNotEmpty();
    }

    @Test
    void showsEverySourceOfEveryTown() {
        for (var town :
                new String[] {"musterstadt", "goeppingen", "goettingen", "landkreis-goeppingen", "landkreis-musterland"
                }) {
            for (var link : open(mvc, "/" + town + "/quellen").select("main a[href^=/" + town + "/quellen/]")) {
                assertThat(open(mvc, link.attr("href")).select("h1")).hasSize(1);
            }
        }
    }

    @Test
    void sendsReadersToTheWordsOfToday() {
        assertThat(mvc.get().uri("/musterstadt/quellen/2-alt"))
                .hasStatus(301)
                .hasRedirectedUrl("/musterstadt/quellen/2-auftaktveranstaltung");
        assertThat(mvc.get().uri("/musterstadt/quellen/999")).hasStatus(404);
        assertThat(mvc.get().uri("/musterstadt/quellen/x")).hasStatus(404);
    }
}
