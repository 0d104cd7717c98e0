package org.planwerk.portal.synopsis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.DemoTest;
import org.planwerk.web.FateSign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class SynopsisTests {

    private static final String OF_2023 = "/musterstadt/vergleich/3-fortschreibung-2023-2025";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PublicContents contents;

    @Autowired
    Municipalities municipalities;

    @Test
    void theMeasuresOf2019AddUp() {
        Tenant.run(municipalities.find("musterstadt").orElseThrow(), () -> {
            var content = contents.get();
            var balance = Comparison.of(content, content.findEdition(3).orElseThrow(), ComparedKind.MEASURE)
                    .balance();

            assertThat(balance.before())
                    .isEqualTo(new EnumMap<>(Map.of(
                            FateSign.KEPT, 6,
                            FateSign.CHANGED, 6,
                            FateSign.MERGED, 10,
                            FateSign.SPLIT, 2,
                            FateSign.COMPLETED, 4,
                            FateSign.ROUTINE, 9,
                            FateSign.DROPPED, 3)));
            assertThat(balance.after())
                    .isEqualTo(new EnumMap<>(Map.of(
                            FateSign.KEPT, 6,
                            FateSign.CHANGED, 6,
                            FateSign.MERGED, 5,
                            FateSign.SPLIT, 4,
                            FateSign.NEW, 4)));
            assertThat(balance.countBefore()).isEqualTo(40);
            assertThat(balance.countAfter()).isEqualTo(25);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"musterstadt", "landkreis-musterland", "goeppingen", "goettingen", "landkreis-goeppingen"})
    void theSumsOfEveryPairAndKindAddUp(String town) {
        Tenant.run(municipalities.find(town).orElseThrow(), () -> {
            var content = contents.get();
            var pairs = OverviewPages.pairs(content);
            assertThat(pairs).isNotEmpty();
            for (var later : pairs) {
                for (var kind : ComparedKind.values()) {
                    var comparison = Comparison.of(content, later, kind);
                    var balance = comparison.balance();
                    var earlier = content.edition(java.util.Objects.requireNonNull(later.predecessorId()));
                    var before = content.standing(kind.type(), earlier).stream()
                            .filter(comparison::counts)
                            .count();
                    var after = content.standing(kind.type(), later).stream()
                            .filter(comparison::counts)
                            .count();
                    assertThat(balance.countBefore()).isEqualTo((int) before);
                    assertThat(balance.countAfter()).isEqualTo((int) after);
                }
            }
        });
    }

    @Test
    void saysTheSumAndProvesIt() {
        var page = page(OF_2023 + "?art=massnahmen");

        assertThat(page.select(".pw-eq").text())
                .isEqualTo("40 Maßnahmen in »Integrationsplan 2019«: 6 weitergeführt, 6 verändert, "
                        + "10 zusammengeführt zu 5, 2 aufgeteilt in 4, 4 abgeschlossen, "
                        + "9 in den Regelbetrieb übernommen und 3 nicht weiterverfolgt. Dazu 4 neue. "
                        + "Das ergibt 25 Maßnahmen in »Fortschreibung 2023–2025«.");
        assertThat(page.text())
                .contains("Probe: 6 + 6 + 10 + 2 + 4 + 9 + 3 = 40 und 6 + 6 + 5 + 4 + 4 = 25. Es fehlt nichts.");
        assertThat(page.select("#einzeln").size()).isEqualTo(1);
        assertThat(page.select(".pw-syn > li")).hasSize(6 + 6 + 5 + 2 + 4 + 9 + 3 + 4);
        assertThat(page.select("svg.pw-flow")).hasSize(1);
    }

    @Test
    void eachCountLeadsToItsRows() {
        var page = page(OF_2023 + "?art=massnahmen&verbleib=MERGED");

        assertThat(page.select(".pw-syn > li")).hasSize(5);
        assertThat(page.select(".pw-syn > li:first-child > .pw-syn__side:first-child a"))
                .hasSizeGreaterThan(1);
        assertThat(page.select(".pw-chips a").attr("href")).isEqualTo(OF_2023 + "?art=massnahmen");
    }

    @Test
    void beginsWithTheFirstKindThatHasSomethingInIt() {
        assertThat(page(OF_2023).select(".pw-tabs a[aria-current]").text()).isEqualTo("Maßnahmen 40 → 25");
        assertThat(page("/landkreis-goeppingen/vergleich/2-neuauflage-2022")
                        .select("h1")
                        .text())
                .contains("Maßnahmen");
    }

    @Test
    void showsWhatTheCountyDidWithItsFields() {
        var page = page("/landkreis-goeppingen/vergleich/2-neuauflage-2022?art=handlungsfelder");

        assertThat(page.select(".pw-syn > li")).isNotEmpty();
        assertThat(page.text()).contains("nicht", "Die Quellen sagen von 1 nicht, was daraus wurde.");
    }

    @Test
    void neverTakesWhatIsRecordedForAllThereWas() {
        var page = page("/goettingen/vergleich/2-1-fortschreibung-2017-2018?art=ziele");

        assertThat(page.text())
                .contains("36 Einzelziele")
                .contains("11 Ziele")
                .contains("Die Quellen sagen von 8 nicht, was daraus wurde. Wir raten nicht.");
    }

    @Test
    void nothingIsCalledNewBesideARecordWithGaps() {
        assertThat(page("/goettingen/vergleich/3-2-fortschreibung-2019-2021?art=ziele")
                        .text())
                .contains("Dazu 2 ohne bekannten Vorgänger.", "Ob es das vorher gab, ist nicht bekannt.")
                .doesNotContain("gab es noch nicht");
        assertThat(page("/goettingen/vergleich/2-1-fortschreibung-2017-2018?art=handlungsfelder")
                        .select(".pw-eq")
                        .text())
                .startsWith("4 Handlungsfelder in »Integrationskonzept 2008«: 4 ");
    }

    @Test
    void anEditionThatIsBeingWrittenHasOpenFates() {
        var page = page("/musterstadt/vergleich/4-integrationsplan-2027?art=massnahmen");

        assertThat(page.text())
                .contains("Über 25 Maßnahmen aus »Fortschreibung 2023–2025« ist noch nicht entschieden.")
                .contains("Noch offen: 25.");
    }

    @Test
    void theOverviewShowsEveryPair() {
        var page = page("/musterstadt/vergleich");

        assertThat(page.select("h2").eachText())
                .contains(
                        "Von »Integrationsplan 2019« zu »Fortschreibung 2023–2025«",
                        "Von »Integrationsplan 2010« zu »Integrationsplan 2019«");
        assertThat(page.select("a[href='" + OF_2023 + "?art=bedarfe']")).isNotEmpty();
    }

    @Test
    void theNumberIsTheAddress() {
        assertThat(mvc.get().uri("/musterstadt/vergleich/3-alter-name?art=bedarfe&verbleib=KEPT"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader(HttpHeaders.LOCATION, OF_2023 + "?art=bedarfe&verbleib=KEPT");
        assertThat(mvc.get().uri("/musterstadt/vergleich/1-integrationsplan-2010"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/musterstadt/vergleich/99-x")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void speaksEnglish() {
        var page = page("/musterstadt/en/vergleich/3-fortschreibung-2023-2025?art=ziele");

        assertThat(page.select("h1").text()).isEqualTo("What became of the goals of 2019?");
        assertThat(page.text()).contains("Nothing is missing.");
    }

    private Document page(String path) {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
