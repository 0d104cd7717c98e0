package org.planwerk.portal.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed: at most 200 characters of it and eight words, without signs that cannot be seen. Nothing in it is an
 * operator.
 *
 * @param shown for showing it again
 * @param cut more was typed than is searched for
 */
record Asked(String shown, List<Token> words, boolean cut) {

    static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;

    /** Controls, marks of direction and halves of characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}]+");

    static Asked of(String typed) {
        var cut = typed.length() > LONGEST;
        var shown = INVISIBLE
                .matcher(cut ? typed.substring(0, LONGEST) : typed)
                .replaceAll(" ")
                .strip();
        var words = new LinkedHashMap<String, Token>();
        Token.list(shown).forEach(token -> words.putIfAbsent(token.folded(), token));
        var telling = words.values().stream()
                .filter(token -> !German.isEmptyWord(token.folded()))
                .toList();
        var all = telling.isEmpty() ? List.copyOf(words.values()) : telling;
        return new Asked(shown, all.stream().limit(MOST_WORDS).toList(), cut || all.size() > MOST_WORDS);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
