package org.planwerk.desk.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How alike two titles are, from 0 to 1: the share of pairs of letters that both have. */
final class Likeness {

    private Likeness() {}

    static double of(String one, String other) {
        var left = pairs(one);
        var right = pairs(other);
        var all = sum(left) + sum(right);
        if (all == 0) {
            return 0;
        }
        var common = left.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0)))
                .sum();
        return 2.0 * common / all;
    }

    private static int sum(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> pairs(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        var pairs = new HashMap<String, Integer>();
        for (var at = 0; at + 1 < letters.length(); at++) {
            pairs.merge(letters.substring(at, at + 2), 1, Integer::sum);
        }
        return pairs;
    }
}
