package org.planwerk.desk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadsTests {

    private final Heads heads = new Heads(List.of());

    @ParameterizedTest
    @CsvSource({
        "Maßnahme, title",
        "TITEL, title",
        "Lfd. Nr., number",
        "Handlungsfeld, fields",
        "Federführung:, involved.LEAD",
        "Zuständigkeit *, involved.LEAD",
        "Kooperationspartner, involved.PARTNER",
        "Laufzeit, runs",
        "Beginn, runs.from",
        "bis, runs.to",
        "Kosten, resources",
        "Kosten 2027, resources.2027",
        "2028 (€), resources.2028",
        "Euro 2026, resources.2026",
        "Zielgruppe(n), targetGroups",
        "intern, ''"
    })
    void readsWhatOfficesWrite(String head, String column) {
        assertThat(heads.read(List.of(head))).containsExactly(column);
    }

    @Test
    void givesNoColumnTwice() {
        assertThat(heads.read(List.of("Titel", "Maßnahme"))).containsExactly("title", "");
    }

    @Test
    void knowsAFileAgainWhateverTheOrderOfItsColumns() {
        assertThat(Heads.key(List.of("Titel", "Ziel "))).isEqualTo(Heads.key(List.of("ziel", "TITEL")));
        assertThat(Heads.key(List.of("Titel", "Ziel"))).isNotEqualTo(Heads.key(List.of("Titel", "Ziele")));
    }
}
