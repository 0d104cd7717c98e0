package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTests {

    @ParameterizedTest
    @CsvSource({
        "LANG, en_US.UTF-8, en",
        "LC_ALL, en_GB, en",
        "LANG, de_DE.UTF-8, de",
        "LANG, C.UTF-8, de",
        "LANG, '', de",
        "OTHER, en, de"
    })
    void speaksGermanUnlessTheSystemSpeaksEnglish(String variable, String value, String language) {
        assertThat(Terminal.language(Map.of(variable, value))).hasToString(language);
    }
}
