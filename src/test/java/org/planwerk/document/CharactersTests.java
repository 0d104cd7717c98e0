package org.planwerk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CharactersTests {

    static Stream<Long> seeds() {
        return HostileText.seeds(500);
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(Characters.clean("a\0b\u0007c\ud83dd\uffffe\ufefff\u0085g")).isEqualTo("abcdefg");
    }

    @Test
    void keepsEmojiArabicAndTheMarksThatTheyNeed() {
        var text = "\ud83d\udc69\u200d\ud83d\udcbb مرحبا\u200f!\tä\n";

        assertThat(Characters.clean(text)).isEqualTo(text);
    }

    @Test
    void dropsMarksThatTurnWhatFollows() {
        assertThat(Characters.clean("rechnung\u202Efdp.exe\u202C")).isEqualTo("rechnungfdp.exe");
    }

    @Test
    void keepsIsolatesOnlyIfEachIsClosed() {
        assertThat(Characters.clean("\u2067abc\u2069 d")).isEqualTo("\u2067abc\u2069 d");
        assertThat(Characters.clean("\u2067abc d")).isEqualTo("abc d");
        assertThat(Characters.clean("\u2069abc\u2067")).isEqualTo("abc");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsCleanStaysAsItIs(long seed) {
        var clean = Characters.clean(HostileText.of(new Random(seed)));

        assertThat(Characters.clean(clean)).isEqualTo(clean);
    }
}
