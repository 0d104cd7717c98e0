package org.planwerk.portal.catalogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureIndexTests {

    private static final int VALUES = 12;

    @ParameterizedTest
    @MethodSource("seeds")
    void findsAndCountsAsOneWouldByHand(long seed) {
        var random = new Random(seed);
        var measures = measures(random, 60);
        var chosen = chosen(random);
        var index = new MeasureIndex(measures);

        assertThat(index.find(chosen).stream().boxed())
                .containsExactlyElementsOf(IntStream.range(0, measures.size())
                        .filter(i -> fits(measures.get(i), chosen))
                        .boxed()
                        .toList());
        for (var facet : Facet.values()) {
            index.counts(facet, chosen).forEach((value, count) -> {
                var ticked = new EnumMap<Facet, Set<String>>(chosen);
                ticked.put(facet, Set.of(value));
                assertThat(measures.stream().filter(measure -> fits(measure, ticked)))
                        .hasSize(count);
            });
        }
    }

    static LongStream seeds() {
        return new Random(2026).longs(50);
    }

    @Test
    void countsFiveThousandMeasuresInLessThanTenMilliseconds() {
        var random = new Random(5000);
        var index = new MeasureIndex(measures(random, 5000));
        var median = IntStream.range(0, 200)
                .mapToLong(run -> {
                    var begin = System.nanoTime();
                    var chosen = chosen(random);
                    for (var facet : Facet.values()) {
                        index.counts(facet, chosen);
                    }
                    index.find(chosen);
                    return System.nanoTime() - begin;
                })
                .sorted()
                .toArray()[100];

        assertThat(median).isLessThan(10_000_000);
    }

    private static boolean fits(Map<Facet, Set<String>> measure, Map<Facet, Set<String>> chosen) {
        return chosen.entrySet().stream()
                .allMatch(facet ->
                        facet.getValue().stream().anyMatch(measure.getOrDefault(facet.getKey(), Set.of())::contains));
    }

    private static List<Map<Facet, Set<String>>> measures(Random random, int count) {
        return Stream.generate(() -> {
                    var values = new EnumMap<Facet, Set<String>>(Facet.class);
                    Stream.of(Facet.values()).forEach(facet -> values.put(facet, some(random, 3)));
                    return (Map<Facet, Set<String>>) values;
                })
                .limit(count)
                .toList();
    }

    private static Map<Facet, Set<String>> chosen(Random random) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = random.nextInt(4) == 0 ? some(random, 5) : Set.<String>of();
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        return chosen;
    }

    private static Set<String> some(Random random, int most) {
        return random.ints(random.nextInt(most), 0, VALUES)
                .mapToObj(String::valueOf)
                .collect(toSet());
    }

    @Test
    void aValueThatNobodyHasFindsNothing() {
        var index = new MeasureIndex(List.of(Map.of(Facet.FIELD, Set.of("1"))));

        assertThat(index.find(Map.of(Facet.FIELD, new TreeSet<>(Set.of("2")))).isEmpty())
                .isTrue();
    }
}
