package org.planwerk.portal.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the word that somebody most probably meant. */
final class Spelling {

    private Spelling() {}

    /** The known word with the fewest mistakes towards the typed one, the more frequent first; empty if none is near. */
    static Optional<SearchStore.KnownWord> nearest(String typed, List<SearchStore.KnownWord> candidates) {
        return candidates.stream()
                .filter(word -> word.word().contains(typed)
                        ? typed.length() >= 4
                        : distance(typed, word.word()) <= allowed(typed))
                .min(Comparator.comparingInt((SearchStore.KnownWord word) ->
                                word.word().contains(typed) ? 0 : distance(typed, word.word()))
                        .thenComparingInt(word -> -word.entries())
                        .thenComparing(SearchStore.KnownWord::word));
    }

    private static int allowed(String typed) {
        return typed.length() < 4 ? 0 : typed.length() < 6 ? 1 : typed.length() < 11 ? 2 : 3;
    }

    /** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            rows[i][0] = i;
        }
        for (var j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            for (var j = 1; j <= other.length(); j++) {
                var cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + cost);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }
}
