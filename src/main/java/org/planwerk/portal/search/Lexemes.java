package org.planwerk.portal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The lexemes of an entry as PostgreSQL reads them: words with weight A in the title and C in the body, German stems and
 * parts of compounds with B and D.
 */
final class Lexemes {

    /** PostgreSQL knows no place behind this one; so long a text is no longer told apart by places. */
    private static final int LAST_PLACE = 16_383;

    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private int place;

    private Lexemes() {}

    /** @param roots the stem of a word and the parts that it is made of */
    static String of(List<Token> title, List<Token> body, Function<String, List<String>> roots) {
        var lexemes = new Lexemes();
        title.forEach(token -> lexemes.add(token, "A", "B", roots));
        body.forEach(token -> lexemes.add(token, "C", "D", roots));
        return lexemes.write();
    }

    private void add(Token token, String asWritten, String asRoot, Function<String, List<String>> roots) {
        place = Math.min(place + 1, LAST_PLACE);
        put(token.folded(), asWritten);
        roots.apply(token.folded()).forEach(root -> put(root, asRoot));
    }

    private void put(String lexeme, String weight) {
        places.computeIfAbsent(lexeme, none -> new ArrayList<>()).add(place + weight);
    }

    // Lexemes are letters and digits only, so nothing has to be escaped.
    private String write() {
        var text = new StringBuilder();
        places.forEach((lexeme, where) -> text.append('\'')
                .append(lexeme)
                .append("':")
                .append(String.join(",", where))
                .append(' '));
        return text.toString();
    }
}
