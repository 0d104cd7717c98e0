package org.planwerk.portal.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes German compounds apart where both parts are words of the same municipality: "Kinderbetreuung" is found by
 * "Betreuung" because somebody wrote that word as well.
 */
final class Compounds {

    private static final int SHORTEST_PART = 4;

    private final Set<String> known = new HashSet<>();
    private final Map<String, List<String>> parts = new HashMap<>();

    Compounds(Collection<String> foldedWords) {
        foldedWords.stream()
                .filter(word -> word.length() >= SHORTEST_PART)
                .map(German::stem)
                .filter(stem -> stem.length() >= 3)
                .forEach(known::add);
    }

    /** The stems of the parts of a word; empty for what is no compound, as far as we know. */
    List<String> parts(String folded) {
        return parts.computeIfAbsent(folded, this::split);
    }

    private List<String> split(String word) {
        for (var at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
            var first = German.stem(word.substring(0, at));
            var second = German.stem(word.substring(at));
            if (known.contains(first) && known.contains(second)) {
                return List.of(first, second);
            }
        }
        return List.of();
    }
}
