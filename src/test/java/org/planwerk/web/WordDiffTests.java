package org.planwerk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "gleich bleibt gleich | gleich bleibt gleich | gleich bleibt gleich",
                "Kurse am Abend | Kurse am Morgen | Kurse am [-Abend][+Morgen]",
                "aber Neue kennen sie nicht | aber nur auf Deutsch | aber [-Neue kennen sie nicht][+nur auf Deutsch]",
                "eins zwei drei vier | null zwei fünf vier | [-eins zwei drei][+null zwei fünf] vier",
                "'' | ganz neu | [+ganz neu]",
                "fällt weg | '' | [-fällt weg]"
            })
    void groupsNeighbouringWords(String before, String after, String expected) {
        var runs = WordDiff.of(before, after).stream()
                .map(run -> switch (run.kind()) {
                    case KEPT -> run.text();
                    case DELETED -> "[-" + run.text() + "]";
                    case INSERTED -> "[+" + run.text() + "]";
                })
                .collect(Collectors.joining(" "));

        assertThat(runs.replace("] [", "][")).isEqualTo(expected);
    }
}
