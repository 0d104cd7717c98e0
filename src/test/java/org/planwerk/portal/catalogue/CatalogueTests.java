package org.planwerk.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class CatalogueTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void countsWhatWasDecidedAndShowsWhatCameLater() {
        var page = page("/musterstadt/massnahmen");

        assertThat(page.select("h2").eachText()).contains("31 Maßnahmen");
        assertThat(page.text())
                .contains("25 davon zählen zur Fassung. 6 kamen später dazu und sind noch nicht beschlossen.")
                .contains("5 Teilmaßnahmen stehen bei ihrer Maßnahme und zählen nicht mit.")
                .contains("Im Jahreskreis 2025 dazugekommen, noch nicht beschlossen");
        assertThat(page.select(".pw-measures > li")).hasSize(31);
        assertThat(page.select(".pw-parts li")).hasSize(5);
    }

    @Test
    void everyOptionFindsWhatItPromises() {
        var page = page("/musterstadt/massnahmen?fassung=2");

        for (var option : page.select(".pw-filter label")) {
            var input = option.selectFirst("input");
            assertThat(input).isNotNull();
            var found =
                    page("/musterstadt/massnahmen?fassung=2&alle=1&" + input.attr("name") + "=" + input.attr("value"));
            assertThat(found.select(".pw-measures > li"))
                    .as(option.text())
                    .hasSize(Integer.parseInt(option.select("span:last-child").text()));
        }
    }

    @Test
    void severalValuesAreAnOrAndSeveralFiltersAnAnd() {
        var language = titles("/musterstadt/massnahmen?fassung=3&feld=6");
        var both = titles("/musterstadt/massnahmen?fassung=3&feld=6&feld=7");
        var running = titles("/musterstadt/massnahmen?fassung=3&feld=6&feld=7&status=RUNNING");

        assertThat(both).containsAll(language).hasSizeGreaterThan(language.size());
        assertThat(running).isSubsetOf(both).hasSizeLessThan(both.size()).isNotEmpty();
    }

    @Test
    void activeFiltersAreLinksThatRemoveThemselves() {
        var page = page("/musterstadt/massnahmen?status=RUNNING&feld=6");

        assertThat(page.select(".pw-chips a").eachAttr("href"))
                .containsExactly("/musterstadt/massnahmen?status=RUNNING", "/musterstadt/massnahmen?feld=6");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .endsWith("/musterstadt/massnahmen?feld=6&status=RUNNING");
        assertThat(page.select("link[hreflang=en]").attr("href"))
                .endsWith("/musterstadt/en/massnahmen?feld=6&status=RUNNING");
    }

    @Test
    void unknownValuesAreLeftOutAndNamed() {
        var page = page("/musterstadt/massnahmen?feld=99&fassung=77");

        assertThat(page.text())
                .contains("Einige Filter aus dieser Adresse gibt es hier nicht: feld=99 und fassung=77.");
        assertThat(page.select(".pw-measures > li")).hasSize(31);
    }

    @Test
    void findsNothingAndSaysWhichFilterToGiveUp() {
        var page = page("/musterstadt/massnahmen?fassung=3&jahr=2023&status=IDEA");

        assertThat(page.text()).contains("Keine Maßnahme passt zu allen Filtern.");
        assertThat(page.select(".pw-empty a")).isNotEmpty();
    }

    @Test
    void theTableIsSortedByLinks() {
        var page = page("/musterstadt/massnahmen?ansicht=tabelle&sortierung=titel");
        var titles =
                page.select("tbody tr:not(.pw-table__part) th a:first-of-type").eachText();

        assertThat(titles).isSortedAccordingTo(java.text.Collator.getInstance(java.util.Locale.GERMAN));
        assertThat(page.select("thead th[aria-sort=ascending] a").attr("href"))
                .isEqualTo("/musterstadt/massnahmen?ansicht=tabelle&sortierung=-titel");
        assertThat(page.select("tr.pw-table__part")).hasSize(5);
    }

    @Test
    void goesOnWhereAPageEnds() {
        var rows = titles("/musterstadt/massnahmen?fassung=2");
        var no = page("/musterstadt/massnahmen?fassung=2")
                .select(".pw-measures > li:nth-child(10) h3 a")
                .attr("href")
                .replaceAll(".*/(\\d+)-.*", "$1");

        assertThat(titles("/musterstadt/massnahmen?fassung=2&nach=" + no)).isEqualTo(rows.subList(10, rows.size()));
        assertThat(page("/musterstadt/massnahmen?fassung=2&nach=" + no)
                        .select(".pw-pager a")
                        .attr("href"))
                .isEqualTo("/musterstadt/massnahmen?fassung=2");
    }

    @Test
    void theEmptiestEditionSaysWhatIsMissing() {
        assertThat(page("/musterstadt/massnahmen?fassung=4").text())
                .contains("In dieser Fassung ist keine Maßnahme erfasst.");
        assertThat(page("/goettingen/massnahmen?fassung=1").text())
                .contains("Die Quellen zählen in »Integrationskonzept 2008« 72 Einzelmaßnahmen")
                .contains("163 Vorschläge für Maßnahmen");
    }

    @Test
    void speaksEnglish() {
        assertThat(page("/musterstadt/en/massnahmen").text())
                .contains("31 measures", "25 of them count as part of the edition.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/massnahmen/zaehlung",
                "/massnahmen/zaehlung?fassung=3&status=RUNNING",
                "/massnahmen/zaehlung?fassung=2&feld=6&ziel=9"
            })
    void everyMeasureIsNamedExactlyOnceBehindANumber(String path) {
        var page = page("/musterstadt" + path);
        var named = page.select(".pw-countlist a").eachAttr("href");

        assertThat(named).doesNotHaveDuplicates();
        assertThat(page.select(".pw-eq").text()).contains("= " + named.size() + ".");
    }

    @Test
    void saysWhyAMeasureDoesNotCount() {
        var page = page("/musterstadt/massnahmen/zaehlung");

        assertThat(page.text())
                .contains("zählen hier 25 von 36 Maßnahmen")
                .contains("Probe: 25 + 5 + 6 = 36.")
                .contains("5 sind Teil einer anderen Maßnahme")
                .contains("6 kamen später dazu");
        assertThat(page.select(".pw-infield a[href*=zaehlung]").eachText()).hasSize(5);
    }

    @Test
    void everyTallyLeadsToAsManyMeasures() {
        for (var tally : page("/musterstadt/massnahmen?fassung=2").select(".pw-tally a")) {
            var counted = page(tally.attr("href")).select("#zaehlt").text();
            assertThat(counted).startsWith(tally.select("b").text() + " Maßnahme");
        }
    }

    @Test
    void theFileHoldsWhatIsShown() {
        var bytes = mvc.get().uri("/musterstadt/massnahmen.csv?feld=6").exchange();
        var text = new String(bytes.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);

        assertThat(bytes.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("Ma%C3%9Fnahmen");
        assertThat(text).startsWith("\uFEFFNummer in der Fassung;Feste Nummer;Maßnahme;");
        var records = records(text);
        assertThat(records.stream().filter(row -> row.getField("Teil von").isEmpty()))
                .hasSameSizeAs(titles("/musterstadt/massnahmen?feld=6"));
        assertThat(records).allSatisfy(row -> {
            assertThat(row.getField("Handlungsfelder")).isNotNull();
            assertThat(row.getField("Herkunft der Angaben")).isEqualTo("Beispiel, ausgedacht");
            assertThat(row.getField("Adresse")).contains("/musterstadt/massnahmen/");
        });
        assertThat(records)
                .anySatisfy(row -> assertThat(row.getField("Stand vom")).matches("\\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void theFileSpeaksEnglish() {
        var text = new String(
                mvc.get()
                        .uri("/musterstadt/en/massnahmen.csv")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFFNumber in the edition;Fixed number;Measure;");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1, '=1+1",
                "+49, '+49",
                "-1, '-1",
                "@x, '@x",
                "Kurs, Kurs",
                "\"\tTab\", \"'\tTab\"",
                "\"\", \"\""
            })
    void aCellIsNeverAFormula(String cell, String expected) {
        assertThat(MeasureCsv.safe(cell)).isEqualTo(expected);
    }

    private static List<NamedCsvRecord> records(String text) {
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1)).stream()
                .toList();
    }

    private List<String> titles(String path) {
        return page(path).select(".pw-measures > li h3 a:first-of-type").eachText();
    }

    private Document page(String path) {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
