package org.planwerk.document;

import java.util.Random;
import java.util.stream.Stream;

/** Texts that nobody types and everybody has to survive; the seed names each one. */
public final class HostileText {

    private static final String[] PIECES = {
        "Sprache",
        "äöüß",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\0",
        "\u0007",
        "\u001b",
        "\u0085",
        "\u00a0",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "\u202e",
        "\u202a",
        "\u202c",
        "\u2066",
        "\u2067",
        "\u2068",
        "\u2069",
        "\u200f",
        "\u200d",
        "\ufeff",
        "\uffff",
        "\ufffe",
        "\ufdd0",
        "مرحبا",
        "שלום",
        "=1+1",
        "+49",
        "-5",
        "@SUM(A1)",
        "'",
        "''=",
        "\"",
        "\"\"",
        ";",
        ",",
        "sep=;",
        "_x0041_",
        "_x000D_",
        "_x005F_",
        "&amp;",
        "&#0;",
        "&#x202e;",
        "]]>",
        "<",
        ">",
        "&",
        "</p>",
        "＝1",
        "1.234,5"
    };

    private HostileText() {}

    /** Seeds for tests that are told them, so that a failing case can be tried again. */
    public static Stream<Long> seeds(int count) {
        return Stream.iterate(20_241_125L, seed -> seed + 1).limit(count);
    }

    public static String of(Random random) {
        return of(random, PIECES, 8);
    }

    public static String of(Random random, String[] pieces, int most) {
        var text = new StringBuilder();
        for (var count = random.nextInt(most + 1); count > 0; count--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
