package org.planwerk.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alle lernen Deutsch. Darum gibt es Kurse.|Alle lernen Deutsch",
                "Ziel 2.1: Wohnen|Ziel 2.1: Wohnen",
                "Ohne Punkt|Ohne Punkt",
                "Wer hilft? Wir.|Wer hilft"
            })
    void theFirstSentenceIsTheTitle(String text, String title) {
        assertThat(Marks.title(text)).isEqualTo(title);
    }

    @Test
    void aLongSentenceIsCutAtAWord() {
        assertThat(Marks.title("Wort ".repeat(60))).hasSizeLessThan(130).endsWith("Wort…");
    }
}
