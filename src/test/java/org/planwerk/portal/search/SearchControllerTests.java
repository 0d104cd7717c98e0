package org.planwerk.portal.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DemoTest
class SearchControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void findsAMeasureByItsName() {
        var page = search("musterstadt", "Mama lernt Deutsch");

        assertThat(page.select("h1").text()).contains("Treffer für »Mama lernt Deutsch«");
        assertThat(page.select("#art-massnahmen").text()).startsWith("Maßnahmen");
        assertThat(page.select(".pw-hit").eachText().getFirst()).contains("Mama lernt Deutsch");
        assertThat(page.select(".pw-hit:first-child mark").eachText()).contains("Mama", "lernt", "Deutsch");
    }

    @ParameterizedTest
    @CsvSource({
        "goeppingen, Goeppingen, Göppingen",
        "goeppingen, goppingen, Göppingen",
        "goeppingen, GÖPPINGEN, Göppingen",
        "musterstadt, Sprachkurs, Sprachkurse",
        "musterstadt, Sprachkursen, Sprachkurs",
        "musterstadt, strasse, straße",
        "musterstadt, Wohnungsp, Wohnungspat",
        "musterstadt, Betreuung, Kinderbetreuung"
    })
    void findsOtherFormsOfAWord(String town, String typed, String marked) {
        assertThat(search(town, typed).select("mark").eachText())
                .anySatisfy(mark -> assertThat(mark).containsIgnoringCase(marked));
    }

    @ParameterizedTest
    @CsvSource({"Sprachkrus, Sprachkurs", "Intergation, Integration", "Kinderbetreung, Kinderbetreuung"})
    void searchesForTheWordThatWasMeantAndSaysSo(String typed, String meant) {
        var page = search("musterstadt", typed);

        assertThat(page.select("[role=status]").text())
                .containsIgnoringCase("Keine Treffer für »" + typed + "«. Gesucht wurde »" + meant);
        assertThat(page.select(".pw-hit")).isNotEmpty();
    }

    @Test
    void findsSomeOfTheWordsIfNothingHasAll() {
        var page = search("musterstadt", "Wohnen Elektriker Bücher");

        assertThat(page.select("[role=status]").text()).contains("Alle Wörter zusammen kommen nirgends vor");
        assertThat(page.select(".pw-hit")).isNotEmpty();
    }

    @Test
    void putsTheTitleBeforeTheBodyAndTheWordBeforeItsForms() {
        var titles = search("musterstadt", "Sprache").select("section:has(#art-handlungsfelder) .pw-hit h3");

        assertThat(titles.eachText().getFirst()).startsWith("Sprache");
    }

    @Test
    void showsTenOfAKindAndTheWayToAll() {
        var page = search("musterstadt", "Deutsch");
        var section = page.select("section:has(#art-massnahmen)");

        assertThat(section.select(".pw-hit")).hasSize(10);
        assertThat(section.select(".pw-more").text()).matches("Alle \\d+ Maßnahmen zeigen");

        var all = Jsoup.parse(get(section.select(".pw-more").attr("href")));
        assertThat(all.select(".pw-hit")).hasSizeGreaterThan(10);
        assertThat(all.select(".pw-chips").text()).contains("Maßnahmen");
        assertThat(all.select(".pw-hits section")).hasSize(1);
    }

    @Test
    void searchesEnglishTextsAndFallsBackToGermanOnes() {
        var english = Jsoup.parse(get("/musterstadt/en/suche?q=housing"));
        assertThat(english.select("h1").text()).contains("for “housing”");
        assertThat(english.select(".pw-hit a").eachAttr("href")).allMatch(link -> link.startsWith("/musterstadt/en/"));
        assertThat(english.select(".pw-hit h3").text()).contains("Housing");

        var german = Jsoup.parse(get("/musterstadt/en/suche?q=Elektriker"));
        assertThat(german.select(".pw-hit h3 a[lang=de], .pw-hit p[lang=de]")).isNotEmpty();

        assertThat(Jsoup.parse(get("/musterstadt/en/suche?q=flats"))
                        .select("mark")
                        .eachText())
                .anyMatch(mark -> mark.startsWith("flat"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kanarienvogel",
                "nichtoeffentlich",
                "Rufbereitschaft",
                "Ankauf eines Hauses",
                "intern@example.org"
            })
    void findsNothingThatIsNotPublic(String typed) {
        assertThat(body("/musterstadt/suche", typed)
                        .replace("»" + typed + "«", "")
                        .replace("value=\"" + typed + "\"", ""))
                .doesNotContain("Kanarienvogel-")
                .doesNotContain("Rufbereitschaft (")
                .doesNotContain("+49 99999 0000-99");
    }

    @Test
    void findsNothingOfAnotherMunicipality() {
        assertThat(search("goeppingen", "Unternehmerpreis").select(".pw-hit")).isNotEmpty();
        assertThat(search("goettingen", "Unternehmerpreis").select(".pw-hit")).isEmpty();
        assertThat(search("landkreis-musterland", "Unternehmerpreis").select(".pw-hit"))
                .isEmpty();
    }

    @Test
    void saysWhatHelpsWhenNothingIsFound() {
        var page = search("musterstadt", "Quastenflosser");

        assertThat(page.select("h1").text()).isEqualTo("Nichts gefunden für »Quastenflosser«");
        assertThat(page.select("main").text()).contains("Was oft hilft", "Stabsstelle Migration und Teilhabe");
    }

    @Test
    void asksForAWordIfNoneWasTyped() {
        var page = search("musterstadt", "");

        assertThat(page.select("h1").text()).isEqualTo("Im ganzen Plan suchen");
        assertThat(page.select("main form[role=search]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onfocus=\"x",
                "a\u0000b",
                "' | & ! ( ) <-> :* \\",
                "😀",
                "\u202e\u2066",
                "%",
                "'); drop table portal.search_entry; --",
                "\u0130\u0131ß"
            })
    void survivesWhateverIsTyped(String typed) {
        var page = search("musterstadt", typed);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[onfocus], main script")).isEmpty();
    }

    @Test
    void searchesTheBeginningOfAVeryLongQueryAndSaysSo() {
        assertThat(mvc.get().uri("/musterstadt/suche").param("q", "Sprache ".repeat(130_000)))
                .hasStatusOk()
                .bodyText()
                .contains("Das war sehr viel auf einmal")
                .hasSizeLessThan(200_000);
    }

    @Test
    void isNothingForSearchEngines() {
        assertThat(mvc.get().uri("/musterstadt/suche?q=Sprache")).hasHeader("X-Robots-Tag", "noindex");
    }

    private Document search(String town, String typed) {
        return Jsoup.parse(body("/" + town + "/suche", typed));
    }

    private String body(String path, String typed) {
        return text(mvc.get().uri(path).param("q", typed).exchange());
    }

    private String get(String uri) {
        return text(mvc.get().uri(java.net.URI.create(uri)).exchange());
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }
}
