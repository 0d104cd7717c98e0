package org.planwerk.desk.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.Zips;

class TakenTests {

    private static final Heads HEADS = new Heads(List.of());

    @Test
    void theHeadsMayStandBelowATitle() {
        var taken = Taken.read("Liste der Stadt;;\n;;\nNr.;Maßnahme;Ziel\n1;Kurs;Sprache\n".getBytes(UTF_8), 0, HEADS);

        assertThat(taken.heads()).containsExactly("Nr.", "Maßnahme", "Ziel");
        assertThat(taken.rows()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatCannotBeTakenIsRefusedWithASentence(byte[] bytes, Class<? extends DocumentRefused> refusal) {
        assertThatExceptionOfType(refusal).isThrownBy(() -> Taken.read(bytes, 0, HEADS));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                argumentSet("nothing", new byte[0], DocumentRefused.Empty.class),
                argumentSet("locked", locked(), DocumentRefused.Locked.class),
                argumentSet(
                        "a cell of a megabyte",
                        ("Titel\n" + "x".repeat(1_000_000)).getBytes(UTF_8),
                        DocumentRefused.TooLarge.class),
                argumentSet(
                        "a quote that never ends",
                        "Titel;Ziel\n\"a;b\nc;d".getBytes(UTF_8),
                        DocumentRefused.OpenQuote.class),
                argumentSet("another zip", Zips.of("a.txt", "a"), DocumentRefused.class));
    }

    private static byte[] locked() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1));
        bytes.writeBytes(new byte[504]);
        bytes.writeBytes("EncryptedPackage\0".getBytes(UTF_16LE));
        bytes.writeBytes(new byte[500]);
        return bytes.toByteArray();
    }
}
