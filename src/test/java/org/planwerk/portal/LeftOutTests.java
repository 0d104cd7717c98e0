package org.planwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.portal.Pages.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwerk.history.Author;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.Adoption;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.Editions;
import org.planwerk.plan.Occasion;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An edition that the council adopted in part: what it left out stands there, says so, and counts nowhere. */
@SystemTest
@AutoConfigureMockMvc
class LeftOutTests {

    private static final EditionId LATER = new EditionId(UUID.fromString(SamplePackage.LATER));
    private static final String FIELD = "01980000-0000-7000-8000-000000000016";
    private static final String DECIDED_MEASURE = "01980000-0000-7000-8000-000000000071";
    private static final String LEFT_MEASURE = "01980000-0000-7000-8000-000000000072";
    private static final String LEFT_GOAL = "01980000-0000-7000-8000-000000000073";
    private static final String LEFT_CHAPTER = "01980000-0000-7000-8000-000000000074";
    private static final String DECIDED_CHAPTER = "01980000-0000-7000-8000-000000000075";
    private static final Author ANNA = new Author(UUID.fromString("01980000-0000-7000-8000-0000000000aa"), "Anna");

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Entries entries;

    @BeforeEach
    void adoptInPart(@Autowired SampleTown town, @Autowired Editions editions) {
        if (!entries.list("plans", null).isEmpty()) {
            return;
        }
        // The goal of the first edition goes on into the second, whose council does not want it.
        town.takeIn(SampleTown.json()
                .replace(
                        "\"thing\":\"%s\",\"verdict\":\"COMPLETED\"".formatted(SamplePackage.GOAL),
                        "\"thing\":\"%s\",\"verdict\":\"KEPT\",\"to\":[\"%s\"]"
                                .formatted(SamplePackage.GOAL, SamplePackage.GOAL))
                .replace(
                        "\"goals\":[",
                        "\"goals\":["
                                + thing(SamplePackage.GOAL, 1, "\"title\":\"Alle sprechen Deutsch\"")
                                + ","
                                + thing(LEFT_GOAL, 2, "\"title\":\"Alle wohnen gut\"")
                                + ",")
                .replace(
                        "\"measures\":[",
                        "\"measures\":["
                                + thing(DECIDED_MEASURE, 18, "\"title\":\"Lernort\",\"fields\":[\"" + FIELD + "\"]")
                                + ","
                                + thing(LEFT_MEASURE, 19, "\"title\":\"Sprachbus\",\"fields\":[\"" + FIELD + "\"]")
                                + ",")
                .replace(
                        "\"chapters\":[",
                        "\"chapters\":["
                                + thing(LEFT_CHAPTER, 2, "\"number\":\"2\",\"title\":\"Geld\"")
                                + ","
                                + thing(DECIDED_CHAPTER, 3, "\"number\":\"3\",\"title\":\"Dank\"")
                                + ","));
        var resolution = entries.write(ANNA, List.of(Writing.added("resolutions", null, node("""
                        {"no":1,"plan":"%s","edition":"%s","body":"Gemeinderat","subject":"Plan 2024","basis":"STATED",
                         "decided":{"from":"2026-11-24","to":"2026-11-24"},"visibility":"PUBLIC"}""".formatted(
                                SamplePackage.PLAN, SamplePackage.LATER)))))
                .getFirst()
                .key();
        var day = new Occasion(LocalDate.of(2026, 11, 24), "Gemeinderat", null, resolution.uuid());
        editions.propose(LATER, day);
        editions.adopt(
                ANNA,
                LATER,
                day,
                new Adoption(
                        Set.of(),
                        Set.of(
                                key("goals", SamplePackage.GOAL),
                                key("goals", LEFT_GOAL),
                                key("measures", LEFT_MEASURE),
                                key("chapters", LEFT_CHAPTER)),
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "/ziele/2-alle-wohnen-gut",
        "/ziele/1-alle-sprechen-deutsch",
        "/massnahmen/19-sprachbus",
        "/kapitel/2-geld"
    })
    void whatWasLeftOutSaysSoOnItsPage(String path) {
        assertThat(page(path).select(".pw-hint").text())
                .contains("Nicht beschlossen: Als »Plan 2024« beschlossen wurde, blieb dies außen vor.")
                .contains("Zum Beschluss: Gemeinderat, 24. November 2026");
    }

    @ParameterizedTest
    @CsvSource({"/massnahmen/18-lernort", "/kapitel/3-dank", "/massnahmen/17-mama-lernt-deutsch"})
    void whatWasDecidedSaysNothingOfThat(String path) {
        assertThat(page(path).select("main").text().toLowerCase(Locale.ROOT)).doesNotContain("nicht beschlossen");
    }

    @Test
    void theSearchSaysSoBesideWhatItFinds() {
        assertThat(page("/suche?q=Sprachbus").select(".pw-hit").text()).contains("nicht beschlossen");
        assertThat(page("/suche?q=Lernort").select(".pw-hit").text()).doesNotContain("nicht beschlossen");
    }

    @Test
    void theRedThreadOfAMeasureLeadsToNoDecision() {
        assertThat(page("/massnahmen/19-sprachbus").text()).contains("Die Fassung wurde ohne dies beschlossen");
    }

    @Test
    void theEditionSaysHowMuchAndNamesIt() {
        var page = page("/fassungen/2-plan-2024");

        assertThat(page.select("dl.pw-facts div:contains(Nicht beschlossen)").text())
                .contains("2 Ziele", "1 Maßnahme", "1 Kapitel");
        assertThat(page.select("section[aria-labelledby=beschlossen], section:has(#beschlossen)")
                        .text())
                .contains("Nicht beschlossen", "Sprachbus", "Alle wohnen gut", "Geld")
                .doesNotContain("Lernort", "Nach dem Beschluss dazugekommen");
        assertThat(page.select("#aenderungen, section:contains(Was der Rat geändert hat)"))
                .isEmpty();
        assertThat(page.select(".pw-tree li:contains(Alle wohnen gut)").text()).contains("(nicht beschlossen)");
        assertThat(page.select(".pw-tree li:contains(Dank)").text()).doesNotContain("(nicht beschlossen)");
    }

    @Test
    void nothingOfItCounts() {
        assertThat(page("/massnahmen?fassung=2").text())
                .contains("1 davon zählt zur Fassung. 1 wurde nicht beschlossen.")
                .contains("Sprachbus (nicht beschlossen)")
                .doesNotContain("kam später dazu");
        assertThat(page("/massnahmen/zaehlung?fassung=2").text()).contains("1 wurde nicht beschlossen", "1 + 1 = 2");
        assertThat(page("/massnahmen?fassung=2&beschluss=nicht")
                        .select("main article, main tr")
                        .text())
                .contains("Sprachbus")
                .doesNotContain("Lernort");
        assertThat(page("/handlungsfelder/2-sprache").text()).contains("1 Maßnahme");
    }

    @Test
    void theSynopsisCountsNothingOfItAndLosesNothing() {
        var goals = page("/vergleich/2-plan-2024?art=ziele").text();

        assertThat(goals).contains("In »Plan 2024« nicht beschlossen und darum nicht mitgezählt: 2 Ziele.");
        assertThat(goals).contains("Nicht beschlossen. Es steht nur im heutigen Arbeitsstand und zählt nicht mit.");
        assertThat(goals).contains("1 = 1").doesNotContain("2 = 2", "1 + 1 = 2");
    }

    @ParameterizedTest
    @CsvSource({
        "/ziele/2-alle-wohnen-gut, ziel",
        "/kapitel/2-geld, kapitel",
        "/fassungen/2-plan-2024, fassung",
        "/vergleich/2-plan-2024?art=ziele, vergleich"
    })
    void looksRightEverywhere(String path, String name) {
        var window = Browser.open("http://localhost:" + port, Window.WIDE);
        window.navigate("/" + Tenant.get().slug() + path);

        Browser.checkEverywhere(window, "nicht-beschlossen-" + name);
    }

    private Document page(String path) {
        return get(mvc, "/" + Tenant.get().slug() + path);
    }

    private static EntryKey key(String list, String id) {
        return EntryKey.of(list, UUID.fromString(id), LATER.value());
    }

    private static String thing(String id, int no, String rest) {
        return """
                {"edition":"%s","id":"%s","no":%d,"plan":"%s","layers":["PUBLISHED"],"position":%d,%s,"basis":"STATED"}""".formatted(SamplePackage.LATER, id, no, SamplePackage.PLAN, no, rest);
    }

    private static ObjectNode node(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
