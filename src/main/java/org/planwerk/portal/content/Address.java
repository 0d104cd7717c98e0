package org.planwerk.portal.content;

import java.text.Normalizer;
import java.util.Locale;

/** Readable addresses: a word for the kind, the number for life, and the title as decoration. */
public final class Address {

    private static final int LONGEST = 60;

    private Address() {}

    /** Such as {@code /massnahmen/17-mama-lernt-deutsch}; behind municipality and language. */
    public static String of(Kind kind, int no, String title) {
        return of(kind.path(), no, title);
    }

    public static String of(String word, int no, String title) {
        var words = words(title);
        return "/" + word + "/" + no + (words.isEmpty() ? "" : "-" + words);
    }

    /** Lower case letters, digits and hyphens; German letters as people write them without their marks. */
    public static String words(String title) {
        var plain = title.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        var words = Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (words.length() <= LONGEST) {
            return words;
        }
        var cut = words.lastIndexOf('-', LONGEST);
        return words.substring(0, cut < 1 ? LONGEST : cut);
    }

    /** The number at the beginning of {@code 17-mama-lernt-deutsch}, or 0 for what is no address. */
    public static int no(String segment) {
        var digits = segment.split("-", 2)[0];
        return digits.matches("[1-9]\\d{0,8}") ? Integer.parseInt(digits) : 0;
    }
}
