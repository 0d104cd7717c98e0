package org.planwerk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CyclesTests {

    @Test
    void findsTheSmallestCycles() {
        assertThat(Cycles.find(Map.of(1, List.of(1)))).isPresent();
        assertThat(Cycles.find(Map.of(1, List.of(2), 2, List.of(1)))).isPresent();
        assertThat(Cycles.find(Map.of(1, List.of(2, 3), 2, List.of(3)))).isEmpty();
        assertThat(Cycles.find(Map.<Integer, List<Integer>>of())).isEmpty();
    }

    @RepeatedTest(200)
    void arrowsThatAllLeadUpwardsHaveNoCycleAndOneThatLeadsBackMakesOne(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var size = 2 + random.nextInt(30);
        Map<Integer, Collection<Integer>> arrows = new HashMap<>();
        for (var from = 0; from < size; from++) {
            arrows.computeIfAbsent(from, key -> new HashSet<>()).add(from + 1);
            arrows.get(from).add(from + 1 + random.nextInt(size));
        }
        assertThat(Cycles.find(arrows)).isEmpty();

        arrows.computeIfAbsent(size, key -> new HashSet<>()).add(random.nextInt(size));

        assertThat(Cycles.find(arrows)).isPresent();
    }
}
