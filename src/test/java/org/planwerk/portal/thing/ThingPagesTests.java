package org.planwerk.portal.thing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Theme;
import org.planwerk.portal.web.Readings;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DemoTest
class ThingPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Readings readings;

    @Autowired
    Municipalities municipalities;

    @ParameterizedTest
    @ValueSource(strings = {"musterstadt", "landkreis-musterland", "goeppingen", "landkreis-goeppingen", "goettingen"})
    void everyThingHasAPageInEveryLanguage(String town) {
        Tenant.run(municipalities.find(town).orElseThrow(), () -> {
            for (var language : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
                var reading = readings.open(language);
                Stream.of(Field.class, Goal.class, Need.class, Measure.class, Finding.class, Theme.class)
                        .flatMap(type -> reading.content().newest(type).stream())
                        .forEach(thing -> {
                            var page = read(reading.link(thing));
                            assertThat(page.select("h1").eachText()).hasSize(1);
                            assertThat(page.select("[id]").eachAttr("id"))
                                    .as(reading.link(thing))
                                    .doesNotHaveDuplicates();
                            assertThat(page.select("a[href^=#]").eachAttr("href"))
                                    .as(reading.link(thing))
                                    .allSatisfy(anchor -> assertThat(page.getElementById(anchor.substring(1)))
                                            .as(anchor)
                                            .isNotNull());
                            assertThat(page.text()).doesNotContain("Kanarienvogel");
                        });
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/musterstadt/massnahmen/13, /musterstadt/massnahmen/13-mama-lernt-deutsch-an-drei-grundschulen",
        "/musterstadt/en/massnahmen/13-kurs, /musterstadt/en/massnahmen/13-mama-lernt-deutsch-an-drei-grundschulen",
        "/landkreis-goeppingen/handlungsfelder/3-x, /landkreis-goeppingen/handlungsfelder/3-wohnen-gesundheit-alter"
    })
    void oldWordsLeadToTheWordsOfToday(String asked, String today) {
        assertThat(mvc.get().uri(asked)).hasStatus(301).hasRedirectedUrl(today);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/musterstadt/massnahmen/999-nichts",
                "/musterstadt/massnahmen/nichts",
                "/musterstadt/massnahmen/70-ankauf-eines-hauses",
                "/musterstadt/bedarfe/999",
                "/musterstadt/ziele/0",
                "/musterstadt/handlungsfelder/-1",
                "/musterstadt/befunde/41",
                "/musterstadt/themen/99999999999"
            })
    void whatDoesNotExistOrIsNotPublicIsMissing(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void aMeasureTellsWhyItIsThereAndWhatBecameOfIt() {
        var page = read("/goeppingen/massnahmen/1-mama-lernt-deutsch");

        assertThat(page.select("h1").text()).isEqualTo("Mama lernt Deutsch");
        assertThat(page.select(".pw-turn").eachText())
                .containsExactly("Warum gibt es diese Maßnahme?", "Was ist daraus geworden?");
        assertThat(page.select(".pw-thread").text())
                .contains("Strategieworkshop")
                .contains("Frauen fällt es unter den neu Zugewanderten oft schwerer, Deutsch zu lernen")
                .contains("brauchen ein Angebot, das zu ihrem Alltag passt")
                .contains("11. April 2019")
                .contains("Die erste Gruppe an der Uhland-Grundschule");
        assertThat(page.select(".pw-judge dd").eachText()).contains("läuft", "kein Beleg genannt");
        assertThat(page.select("section[aria-labelledby=verlauf]").text()).contains("verändert", "Fortschreibung 2023");
        assertThat(page.text()).contains("Maßnahme der Stadt", "Mütter mit Zuwanderungsgeschichte");
    }

    @Test
    void aMeasureWithPartsMoneyAndAChangedTextShowsThem() {
        var page = read("/musterstadt/massnahmen/3-interkulturelle-elternmentorinnen-und-elternmentoren");

        assertThat(page.select("#sachstaende ~ ol > li")).hasSize(10);
        assertThat(page.select("table tr:contains(2024)").text()).contains("Elternstiftung", "11.000", "10.200");
        assertThat(page.select("#beschlossen").text()).isEqualTo("Beschlossener Text von 2024");
        assertThat(page.select("del").text()).contains("weiterführen und verjüngen.");
        assertThat(page.select("ins").text()).contains("weiterführende");
        assertThat(page.select("details").text()).contains("Das bewährte Netz weiterführen und verjüngen.");

        var whole = read("/musterstadt/massnahmen/13-mama-lernt-deutsch-an-drei-grundschulen");
        assertThat(mvc.get()
                        .uri(whole.select("#dokumente ~ ul a[href*=dateien]").attr("href")))
                .hasStatusOk();
        assertThat(whole.select("#teile ~ ol h3").eachText())
                .anySatisfy(part -> assertThat(part).startsWith("Gruppe an der Lindenschule"))
                .hasSize(3);
    }

    @Test
    void aMeasureThatEndedSaysSoOnTop() {
        var merged = read("/musterstadt/massnahmen/16");
        assertThat(merged.select(".pw-hint").text())
                .contains("Diese Maßnahme steht so nicht mehr im Plan")
                .contains("zusammengeführt")
                .contains("Deutsch neben dem Beruf")
                .contains("Abendkurse und Betriebskurse gehören zusammen")
                .contains("Gemeinderat, 22. Februar 2024");

        var dropped = read("/musterstadt/massnahmen/4");
        assertThat(dropped.select(".pw-hint").text())
                .contains("nicht weiterverfolgt", "Ohne Koordination nicht zu halten");
    }

    @Test
    void aSuccessorNamesWhatItCameFrom() {
        var page = read("/musterstadt/massnahmen/46-deutsch-neben-dem-beruf");

        assertThat(page.select("section[aria-labelledby=verlauf]").text()).contains("Hervorgegangen aus:");
    }

    @Test
    void anAdditionSaysThatNobodyDecidedIt() {
        assertThat(read("/musterstadt/massnahmen/54").select(".pw-hint").text()).contains("Beschlossen ist sie nicht");
    }

    @Test
    void aNeedShowsItsReviewsWithTheVotes() {
        var page = read("/musterstadt/bedarfe/6");

        assertThat(page.select("#pruefungen ~ div li")).hasSize(3);
        assertThat(page.expectFirst(".pw-votes").text()).contains("weiter aktuell 33", "hat sich verändert 8");
        assertThat(page.text())
                .contains("33 von 45 Personen: weiter aktuell.")
                .contains("Der Bedarf bleibt groß")
                .contains("Mama lernt Deutsch an drei Grundschulen");
    }

    @Test
    void aNeedWithoutAMeasureIsAGap() {
        assertThat(read("/musterstadt/en/bedarfe/1").select("h1")).hasSize(1);
        assertThat(read("/goeppingen/bedarfe/1").text()).contains("Noch nicht wieder geprüft");
    }

    @Test
    void aGoalStandsInItsTreeAndCountsItsMeasures() {
        var page = read("/musterstadt/ziele/6");

        assertThat(page.select(".pw-meta").text()).contains("Leitziel");
        assertThat(page.select("#darunter").text()).isEqualTo("Ziele");
        assertThat(page.select("#darunter ~ ul > li")).isNotEmpty();
        var marks = page.select("#stand ~ .pw-named > li").size();
        assertThat(page.select(".pw-bigline").text()).startsWith(marks + " Maßnahmen: ");
        assertThat(page.select("#stand ~ p a").attr("href"))
                .isEqualTo("/musterstadt/massnahmen/zaehlung?fassung=3&ziel=6");
        assertThat(read("/musterstadt/massnahmen/zaehlung?fassung=3&ziel=6").text())
                .contains(marks + " Maßnahmen");
    }

    @Test
    void aFieldTellsWhatBecameOfIt() {
        var page = read("/landkreis-goeppingen/handlungsfelder/3-wohnen-gesundheit-alter");

        assertThat(page.select(".pw-hint").text())
                .contains("Dieses Handlungsfeld gibt es so nicht mehr")
                .contains("aufgeteilt")
                .contains("Daraus wurde: Wohnen, Gesundheit")
                .contains("Wo das Thema Alter steht, sagen die Quellen nicht.");
        assertThat(page.select(".pw-hint a").eachText()).contains("Wohnen", "Gesundheit", "Neuauflage 2022");
        assertThat(read("/landkreis-goeppingen/handlungsfelder/6-wohnen").text())
                .contains("Hervorgegangen aus: Wohnen, Gesundheit, Alter");
    }

    @Test
    void aFieldShowsTheWholePicture() {
        var page = read("/musterstadt/handlungsfelder/6-sprache");

        assertThat(page.select(".pw-scenario__year").text()).isEqualTo("2035");
        assertThat(page.select(".pw-scenario li")).hasSize(4);
        assertThat(page.select(".pw-whole > li:last-child").text()).contains("Ohne Ziel", "Noch keine Maßnahme");
        assertThat(page.select("#stand ~ .pw-named > li").size())
                .isEqualTo(page.select(".pw-bigline")
                        .text()
                        .replaceAll("\\D.*", "")
                        .transform(Integer::parseInt));
        assertThat(page.select("a[href*=zaehlung]").attr("href")).contains("fassung=3&feld=6");
        assertThat(page.select("#befunde")).isNotEmpty();
        assertThat(page.select("#nachlesen ~ ul a").eachText()).contains("Handlungsfeld Sprache");
    }

    @Test
    void whatNobodyRecordedIsNotCalledGone() {
        var page = read("/goettingen/ziele/4-partizipation");

        assertThat(page.select(".pw-hint").text())
                .contains("Was daraus wurde, ist nicht überliefert", "nicht dokumentiert");
        assertThat(page.text())
                .contains("Ob es in dieser Fassung steht, ist nicht überliefert.")
                .contains("Von dieser Fassung ist nur ein Teil überliefert.")
                .doesNotContain("Das ist eine Lücke");
    }

    @Test
    void aFindingNamesItsKindItsSourcesAndWhatFollowed() {
        var page = read("/musterstadt/befunde/1");

        assertThat(page.select(".pw-meta").text()).contains("Lücke");
        assertThat(page.select("section[aria-labelledby=folgen]").text()).contains("Eltern und Zugezogene brauchen");
    }

    @Test
    void aThemeListsItsMeasuresByEdition() {
        var page = read("/musterstadt/themen/2-frauen-staerken");

        assertThat(page.select("#massnahmen ~ h3").eachText()).isNotEmpty();
        assertThat(page.select(".pw-measure")).isNotEmpty();
    }

    @Test
    void whatIsNotTranslatedStandsInGermanAndSaysSo() {
        var page = read("/musterstadt/en/massnahmen/16");

        assertThat(page.select(".pw-turn").eachText()).contains("Why is there this measure?");
        assertThat(page.select("[lang=de]")).isNotEmpty();
        assertThat(page.select(".pw-notice").text()).isNotEmpty();
    }

    private Document read(String address) {
        try {
            var result = mvc.get().uri(address).exchange();
            if (result.getResponse().getStatus() == 301) {
                return read(String.valueOf(result.getResponse().getRedirectedUrl()));
            }
            assertThat(result).as(address).hasStatusOk();
            return Jsoup.parse(result.getResponse().getContentAsString(UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
