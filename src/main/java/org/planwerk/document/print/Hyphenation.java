package org.planwerk.document.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where German words may be divided, by the patterns of TeX.
 *
 * <p>Franklin M. Liang, Word Hy-phen-a-tion by Com-put-er (1983): of all patterns that a word holds, the highest number at
 * each place between two letters decides; where it is odd, the word may be divided.
 */
final class Hyphenation {

    static final char SOFT_HYPHEN = '\u00ad';

    private static final int BEFORE = 2;
    private static final int BEHIND = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Hyphenation GERMAN = new Hyphenation("/document/hyphenation-de.txt");

    private final Map<String, byte[]> patterns = new HashMap<>();
    private int longest;

    private Hyphenation(String file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(Hyphenation.class.getResourceAsStream(file)), UTF_8))) {
            lines.lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with soft hyphens where its words of at least {@code shortest} letters may be divided. */
    static String german(String text, int shortest) {
        return WORD.matcher(text)
                .replaceAll(word -> word.end() - word.start() < shortest ? word.group() : GERMAN.divide(word.group()));
    }

    /** A pattern as TeX writes it: letters, a dot for the edge of a word, and numbers between them. */
    private void add(String pattern) {
        var letters = new StringBuilder();
        var numbers = new byte[pattern.length() + 1];
        for (var sign : pattern.toCharArray()) {
            if (Character.isDigit(sign)) {
                numbers[letters.length()] = (byte) (sign - '0');
            } else {
                letters.append(sign);
            }
        }
        patterns.put(letters.toString(), java.util.Arrays.copyOf(numbers, letters.length() + 1));
        longest = Math.max(longest, letters.length());
    }

    private String divide(String word) {
        var edged = "." + word.toLowerCase(Locale.GERMAN) + ".";
        if (edged.length() != word.length() + 2) {
            return word;
        }
        var highest = new byte[edged.length() + 1];
        for (var start = 0; start < edged.length(); start++) {
            for (var end = start + 1; end <= Math.min(edged.length(), start + longest); end++) {
                var numbers = patterns.get(edged.substring(start, end));
                for (var i = 0; numbers != null && i < numbers.length; i++) {
                    highest[start + i] = (byte) Math.max(highest[start + i], numbers[i]);
                }
            }
        }
        var divided = new StringBuilder();
        for (var i = 0; i < word.length(); i++) {
            if (i >= BEFORE && i <= word.length() - BEHIND && highest[i + 1] % 2 == 1) {
                divided.append(SOFT_HYPHEN);
            }
            divided.append(word.charAt(i));
        }
        return divided.toString();
    }
}
