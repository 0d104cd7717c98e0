package org.planwerk.portal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    static String of(List<Token> title, List<Token> body, boolean german, Compounds compounds) {
        var lexemes = new Lexemes();
        title.forEach(token -> lexemes.add(token, "A", german ? "B" : "", compounds));
        body.forEach(token -> lexemes.add(token, "C", german ? "D" : "", compounds));
        return lexemes.write();
    }

    private void add(Token token, String word, String stem, Compounds compounds) {
        place = Math.min(place + 1, LAST_PLACE);
        put(token.folded(), word);
        if (!stem.isEmpty()) {
            put(German.stem(token.folded()), stem);
            compounds.parts(token.folded()).forEach(part -> put(part, stem));
        }
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
