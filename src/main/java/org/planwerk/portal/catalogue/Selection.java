package org.planwerk.portal.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.planwerk.portal.content.Edition;
import org.springframework.util.MultiValueMap;

/**
 * What somebody wants to see of the catalogue, and the one address of it: known parameters only, sorted.
 *
 * @param named whether the address names the edition; otherwise it always means the current one
 * @param after the number for life of the measure after which the page begins, or 0
 * @param whole all on one page, to print it
 * @param unknown what the address asked for and this edition does not have
 */
record Selection(
        Edition edition,
        boolean named,
        Map<Facet, SortedSet<String>> chosen,
        boolean table,
        SortBy sort,
        boolean descending,
        int after,
        boolean whole,
        List<String> unknown) {

    static final String PATH = "/massnahmen";

    private static final String EDITION = "fassung";
    private static final String VIEW = "ansicht";
    private static final String TABLE = "tabelle";
    private static final String SORT = "sortierung";
    private static final String AFTER = "nach";
    private static final String WHOLE = "alle";

    static Selection of(MultiValueMap<String, String> asked, Edition edition, boolean named, MeasureIndex index) {
        var chosen = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        var unknown = new ArrayList<String>();
        asked.forEach((parameter, values) -> Facet.find(parameter).ifPresent(facet -> {
            for (var value : values) {
                if (index.values(facet).contains(value)) {
                    chosen.computeIfAbsent(facet, key -> new TreeSet<>()).add(value);
                } else if (!value.isBlank()) {
                    unknown.add(parameter + "=" + value);
                }
            }
        }));
        var sort = first(asked, SORT);
        return new Selection(
                edition,
                named,
                chosen,
                first(asked, VIEW).equals(TABLE),
                SortBy.find(sort.replaceFirst("^-", "")).orElse(SortBy.NUMBER),
                sort.startsWith("-") && SortBy.find(sort.substring(1)).isPresent(),
                number(first(asked, AFTER)),
                !first(asked, WHOLE).isEmpty(),
                List.copyOf(unknown));
    }

    /** The number of the edition that is asked for, or 0. */
    static int edition(MultiValueMap<String, String> asked) {
        return number(first(asked, EDITION));
    }

    static boolean namesEdition(MultiValueMap<String, String> asked) {
        return !first(asked, EDITION).isEmpty();
    }

    private static String first(MultiValueMap<String, String> asked, String parameter) {
        var value = asked.getFirst(parameter);
        return value == null ? "" : value;
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 0;
    }

    boolean isNarrowed() {
        return !chosen.isEmpty();
    }

    boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, new TreeSet<>()).contains(value);
    }

    Selection with(Facet facet, String value) {
        var more = copy();
        more.computeIfAbsent(facet, key -> new TreeSet<>()).add(value);
        return choosing(more);
    }

    Selection without(Facet facet, String value) {
        var less = copy();
        less.computeIfPresent(facet, (key, values) -> {
            values.remove(value);
            return values.isEmpty() ? null : values;
        });
        return choosing(less);
    }

    Selection without(Facet facet) {
        var less = copy();
        less.remove(facet);
        return choosing(less);
    }

    Selection withoutAll() {
        return choosing(new EnumMap<>(Facet.class));
    }

    private Map<Facet, SortedSet<String>> copy() {
        var copy = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        chosen.forEach((facet, values) -> copy.put(facet, new TreeSet<>(values)));
        return copy;
    }

    private Selection choosing(Map<Facet, SortedSet<String>> others) {
        return new Selection(edition, named, others, table, sort, descending, 0, false, List.of());
    }

    Selection asTable(boolean asTable) {
        return new Selection(edition, named, chosen, asTable, sort, descending, 0, whole, List.of());
    }

    Selection sorted(SortBy by, boolean down) {
        return new Selection(edition, named, chosen, table, by, down, 0, whole, List.of());
    }

    Selection from(int measure) {
        return new Selection(edition, named, chosen, table, sort, descending, measure, false, List.of());
    }

    Selection onOnePage() {
        return new Selection(edition, named, chosen, table, sort, descending, 0, true, List.of());
    }

    /** Where this is shown, behind municipality and language. */
    String path() {
        return PATH + query(parameters());
    }

    /** The same as a file. */
    String csv() {
        var parameters = parameters();
        parameters.keySet().removeAll(Set.of(VIEW, AFTER, WHOLE));
        return PATH + ".csv" + query(parameters);
    }

    /** Which of these measures count and which do not. */
    String counting() {
        var parameters = parameters();
        parameters.keySet().removeAll(Set.of(VIEW, AFTER, WHOLE, SORT));
        parameters.put(EDITION, Set.of(String.valueOf(edition.no())));
        return PATH + "/zaehlung" + query(parameters);
    }

    /** What a form that chooses other values must carry along. */
    Map<String, String> kept() {
        var kept = new TreeMap<String, String>();
        parameters().forEach((parameter, values) -> {
            if (Facet.find(parameter).isEmpty() && !parameter.equals(AFTER) && !parameter.equals(WHOLE)) {
                kept.put(parameter, values.iterator().next());
            }
        });
        return kept;
    }

    private TreeMap<String, Set<String>> parameters() {
        var parameters = new TreeMap<String, Set<String>>();
        chosen.forEach((facet, values) -> parameters.put(facet.parameter(), values));
        if (named) {
            parameters.put(EDITION, Set.of(String.valueOf(edition.no())));
        }
        if (table) {
            parameters.put(VIEW, Set.of(TABLE));
        }
        if (sort != SortBy.NUMBER || descending) {
            parameters.put(SORT, Set.of((descending ? "-" : "") + sort.word()));
        }
        if (whole) {
            parameters.put(WHOLE, Set.of("1"));
        } else if (after > 0) {
            parameters.put(AFTER, Set.of(String.valueOf(after)));
        }
        return parameters;
    }

    private static String query(Map<String, Set<String>> parameters) {
        var query = new StringBuilder();
        parameters.forEach((parameter, values) -> values.forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                .append(parameter)
                .append('=')
                .append(value)));
        return query.toString();
    }
}
