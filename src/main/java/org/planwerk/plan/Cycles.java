package org.planwerk.plan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether arrows lead back to where they began. */
final class Cycles {

    private Cycles() {}

    /** The members of one cycle, or nothing. Takes time in proportion to the arrows and no stack. */
    static <T> Optional<List<T>> find(Map<T, ? extends Collection<T>> arrows) {
        var incoming = new HashMap<T, Integer>();
        arrows.forEach((from, all) -> {
            incoming.putIfAbsent(from, 0);
            all.forEach(to -> incoming.merge(to, 1, Integer::sum));
        });
        var free = new ArrayDeque<T>();
        incoming.forEach((node, count) -> {
            if (count == 0) {
                free.add(node);
            }
        });
        Set<T> left = new HashSet<>(incoming.keySet());
        while (!free.isEmpty()) {
            var node = free.remove();
            left.remove(node);
            for (var to : arrows.containsKey(node) ? arrows.get(node) : List.<T>of()) {
                if (incoming.merge(to, -1, Integer::sum) == 0) {
                    free.add(to);
                }
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(left));
    }
}
