package org.planwerk.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class ProgressTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/musterstadt/stand",
                "/musterstadt/stand?fassung=2",
                "/goeppingen/stand",
                "/musterstadt/handlungsfelder/1-sprache-und-bildung",
                "/landkreis-goeppingen/stand?fassung=2"
            })
    void everyNumberLeadsToAsManyMeasures(String path) {
        var links = page(path).select(".pw-judged a, .pw-table--counts td a");

        for (var link : links) {
            var behind = page(link.attr("href"));
            assertThat(behind.select("section:has(#zaehlt) .pw-countlist li"))
                    .as(link.attr("href"))
                    .hasSize(number(link));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/musterstadt/stand", "/musterstadt/stand?fassung=2"})
    void theShareUnderWayLeadsToTheMeasuresBehindIt(String path) {
        var share = page(path).select("section:has(#urteile) .pw-lead a");
        var said = Pattern.compile("(\\d+) % .* (\\d+) von (\\d+)").matcher(share.text());
        assertThat(said.find()).as(share.text()).isTrue();
        var moving = Integer.parseInt(said.group(2));

        var behind = page(share.attr("href")).select("section:has(#zaehlt) .pw-countlist li");

        assertThat(behind).hasSize(moving);
        assertThat(all(path)).isEqualTo(Integer.parseInt(said.group(3)));
        assertThat(Integer.parseInt(said.group(1))).isEqualTo(Math.round(100f * moving / all(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/musterstadt/stand", "/musterstadt/stand?fassung=2"})
    void eachJudgementIsSaidOnceOfEveryMeasure(String path) {
        var judged = page(path).select(".pw-judged > div");
        var all = all(path);

        assertThat(judged.select("h3").eachText()).containsExactly("Umsetzung", "Wie aktuell", "Beleg für die Wirkung");
        assertThat(sum(judged.get(1))).isEqualTo(all);
        assertThat(sum(judged.get(2))).isEqualTo(all);
        // What is delayed stands under its status and under "delayed".
        assertThat(sum(judged.get(0))).isGreaterThanOrEqualTo(all);
    }

    @Test
    void whatNobodyHasReportedIsNamed() {
        var silent = Stream.of(
                        "goeppingen", "landkreis-goeppingen", "goettingen", "landkreis-musterland", "musterstadt")
                .map(town -> page("/" + town + "/stand").select("section:has(#nicht-gemeldet)"))
                .filter(section -> section.select("h2").text().endsWith("nicht gemeldet"))
                .toList();

        assertThat(silent).isNotEmpty().allSatisfy(section -> {
            var count = Integer.parseInt(section.select("h2").text().split(" ", 2)[0]);
            assertThat(section.select(".pw-countlist li")).hasSize(Math.min(count, 12));
            assertThat(section.select(".pw-countlist .pw-mark").eachText()).containsOnly("nicht gemeldet");
        });
    }

    @Test
    void anEditionWithoutMeasuresSaysWhatToReadInstead() {
        var page = page("/musterstadt/stand?fassung=1");

        assertThat(page.select(".pw-empty, .pw-judged")).isNotEmpty();
    }

    /** How many measures of the edition count, as the page of the counting says it. */
    private int all(String path) {
        return page(path.replace("/stand", "/massnahmen/zaehlung"))
                .select("section:has(#zaehlt) .pw-countlist li")
                .size();
    }

    private static int sum(Element judgement) {
        return List.copyOf(judgement.select("li a")).stream()
                .mapToInt(ProgressTests::number)
                .sum();
    }

    private static int number(Element link) {
        var number = link.selectFirst("b");
        return Integer.parseInt((number == null ? link : number).text());
    }

    private Document page(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
