package org.planwerk.desk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planwerk.desk.Shown;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CellsTests {

    private static final Shown GERMAN = new Shown(Locale.GERMAN);

    private static ObjectNode measure(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    @Test
    void anUnknownLeadIsKeptByName() {
        var cells = new InvolvedCells("LEAD", new Names(List.of(new Names.Name("o", 0, "", "Volkshochschule"))));
        var measure = measure("""
                {"involved":[{"role":"PARTNER","name":"Verein"},{"role":"LEAD","name":"alt"}]}""");

        assertThat(cells.read("volkshochschule\nHerr Beispiel", measure)).isEmpty();

        assertThat(measure).isEqualTo(measure("""
                {"involved":[{"role":"PARTNER","name":"Verein"},{"role":"LEAD","organisation":"o"},
                {"role":"LEAD","name":"Herr Beispiel"}]}"""));
    }

    @Test
    void beginAndEndAreOnePeriod() {
        var measure = measure("{}");

        assertThat(new PeriodCells(GERMAN, "from").read("01.02.2027", measure)).isEmpty();
        assertThat(new PeriodCells(GERMAN, "to").read("31.12.2029", measure)).isEmpty();

        assertThat(new PeriodCells(GERMAN, "").show(measure)).isEqualTo("01.02.2027 bis 31.12.2029");
        assertThat(new PeriodCells(GERMAN, "to").read("31.12.2026", measure)).isPresent();
        assertThat(new PeriodCells(GERMAN, "to").read("31.02.2028", measure)).isPresent();
    }

    @Test
    void theMoneyOfAYearIsOnePostAndOthersStay() {
        var measure = measure("""
                {"resources":[{"year":2026,"kind":"EUR","planned":1},{"kind":"PHRASE","phrase":"aus Bestand"}]}""");
        var cells = new YearCells(2027, GERMAN);

        assertThat(cells.read("1.234,50 €", measure)).isEmpty();
        assertThat(cells.show(measure)).isEqualTo("1234,50");
        assertThat(measure.path("resources")).hasSize(3);
        assertThat(cells.read("", measure)).isEmpty();
        assertThat(measure.path("resources")).hasSize(2);
        assertThat(cells.read("zwölf", measure)).isPresent();
    }

    @Test
    void severalPostsOfAYearAreNotThrownTogether() {
        var before = measure("""
                {"resources":[{"year":2027,"kind":"EUR","planned":1},{"year":2027,"kind":"EUR","planned":2}]}""");
        var measure = before.deepCopy();

        assertThat(new YearCells(2027, GERMAN).read("5", measure)).isPresent();
        assertThat(measure).isEqualTo(before);
    }

    @Test
    void stepsAreReadLineByLine() {
        var measure = measure("{}");

        assertThat(new StepCells(GERMAN).read("Raum suchen | Herbst 2027\nWerben | | 01.02.2028", measure))
                .isEmpty();

        assertThat(new StepCells(GERMAN).show(measure)).isEqualTo("Raum suchen | Herbst 2027\nWerben |  | 01.02.2028");
        assertThat(new StepCells(GERMAN).read("a | b | c | d", measure)).isPresent();
    }
}
