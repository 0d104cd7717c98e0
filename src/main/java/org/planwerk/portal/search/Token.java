package org.planwerk.portal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a text, where it stands, and how it is compared: {@code folded} has no capitals and no marks, so that Göppingen,
 * Goeppingen and Goppingen are one word, and Straße and Strasse another.
 */
record Token(String written, String folded, int start, int end) {

    /** Longer ones are no words. */
    private static final int LONGEST = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** An umlaut written out; behind a vowel or a q the e belongs to the next syllable, as in "neue" and "Quelle". */
    private static final Pattern UMLAUT = Pattern.compile("(?<![aeiouq])([aou])e");

    static List<Token> list(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var folded = fold(matcher.group());
            if (!folded.isEmpty() && matcher.end() - matcher.start() <= LONGEST) {
                tokens.add(new Token(matcher.group(), folded, matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }

    static String fold(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        var plain = isPlain(small) ? small : unmark(small.replace("ß", "ss").replace('ı', 'i'));
        return plain.indexOf('e') > 0 ? UMLAUT.matcher(plain).replaceAll("$1") : plain;
    }

    // Most words are: for them nothing has to be looked up.
    private static boolean isPlain(String small) {
        return small.chars().allMatch(sign -> sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9');
    }

    private static String unmark(String word) {
        var unmarked =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        return REST.matcher(unmarked).replaceAll("");
    }

    boolean isNumber() {
        return Character.isDigit(folded.charAt(0)) && folded.chars().allMatch(Character::isDigit);
    }
}
