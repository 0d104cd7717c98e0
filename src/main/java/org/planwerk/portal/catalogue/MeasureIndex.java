package org.planwerk.portal.catalogue;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of some measures, one set of bits per value: a filter is a cut of sets, a count the size of one.
 *
 * <p>Several values of a facet are an "or", several facets an "and".
 */
final class MeasureIndex {

    private final int size;
    private final Map<Facet, Map<String, BitSet>> values = new EnumMap<>(Facet.class);

    /** @param measures the values of each measure, in the order in which they are found again */
    MeasureIndex(List<Map<Facet, Set<String>>> measures) {
        size = measures.size();
        for (var facet : Facet.values()) {
            values.put(facet, new LinkedHashMap<>());
        }
        for (var i = 0; i < size; i++) {
            for (var facet : measures.get(i).entrySet()) {
                for (var value : facet.getValue()) {
                    of(facet.getKey())
                            .computeIfAbsent(value, key -> new BitSet(size))
                            .set(i);
                }
            }
        }
    }

    /** The values that occur. */
    Set<String> values(Facet facet) {
        return of(facet).keySet();
    }

    /** Which measures have one of the chosen values in every facet; all if nothing is chosen. */
    BitSet find(Map<Facet, ? extends Set<String>> chosen) {
        return findWithout(null, chosen);
    }

    /** For every value how many measures have it among those that all other facets leave: what is found if it is chosen. */
    Map<String, Integer> counts(Facet facet, Map<Facet, ? extends Set<String>> chosen) {
        var left = findWithout(facet, chosen);
        var counts = new LinkedHashMap<String, Integer>();
        of(facet).forEach((value, measures) -> {
            var both = (BitSet) measures.clone();
            both.and(left);
            counts.put(value, both.cardinality());
        });
        return counts;
    }

    private BitSet findWithout(
            @org.jspecify.annotations.Nullable Facet facet, Map<Facet, ? extends Set<String>> chosen) {
        var found = new BitSet(size);
        found.set(0, size);
        chosen.forEach((other, wanted) -> {
            if (other != facet && !wanted.isEmpty()) {
                found.and(any(other, wanted));
            }
        });
        return found;
    }

    private BitSet any(Facet facet, Set<String> wanted) {
        var any = new BitSet(size);
        for (var value : wanted) {
            var measures = of(facet).get(value);
            if (measures != null) {
                any.or(measures);
            }
        }
        return any;
    }

    private Map<String, BitSet> of(Facet facet) {
        return java.util.Objects.requireNonNull(values.get(facet));
    }
}
