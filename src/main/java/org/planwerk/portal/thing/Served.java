package org.planwerk.portal.thing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;

/**
 * What holds beside a thing: the contents of its edition, and of those that this edition only amends. Measures count once, and
 * never their parts.
 */
final class Served {

    private final PublicContent content;
    private final List<Edition> editions;

    Served(PublicContent content, Standing thing) {
        this.content = content;
        this.editions = content.holding(content.edition(thing.editionId()));
    }

    /** Things of a kind that hold, each in its newest text among these editions. */
    <T extends Standing> List<T> standing(Class<T> type, Predicate<T> wanted) {
        var found = new LinkedHashMap<UUID, T>();
        for (var edition : editions) {
            content.standing(type, edition).stream()
                    .filter(wanted)
                    .forEach(thing -> found.putIfAbsent(thing.thingId(), thing));
        }
        return List.copyOf(found.values());
    }

    /** The measures that count for a field, goal, need or theme. */
    List<Measure> measures(UUID thing) {
        var found = new LinkedHashMap<UUID, Measure>();
        for (var edition : editions) {
            content.findIn(thing, edition)
                    .ifPresent(text -> serving(text, edition).forEach(found::putIfAbsent));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Measure::position).thenComparingInt(Measure::no))
                .toList();
    }

    private Map<UUID, Measure> serving(Standing text, Edition edition) {
        var serving = new LinkedHashMap<UUID, Measure>();
        var whole = new java.util.HashSet<UUID>();
        content.counted(edition).forEach(measure -> whole.add(measure.thingId()));
        content.serving(text).stream()
                .filter(measure -> whole.contains(measure.thingId()))
                .forEach(measure -> serving.put(measure.thingId(), measure));
        return serving;
    }

    /** The goals right below a goal. */
    List<Goal> below(Goal goal) {
        return standing(Goal.class, one -> goal.thingId().equals(one.parentId()));
    }

    /** The measures of a goal and of all goals below it. */
    List<Measure> measuresBelow(Goal goal) {
        var found = new LinkedHashMap<UUID, Measure>();
        var open = new java.util.ArrayDeque<>(List.of(goal));
        var seen = new java.util.HashSet<UUID>();
        while (!open.isEmpty()) {
            var next = open.poll();
            if (seen.add(next.thingId())) {
                measures(next.thingId()).forEach(measure -> found.putIfAbsent(measure.thingId(), measure));
                open.addAll(below(next));
            }
        }
        return List.copyOf(found.values());
    }
}
