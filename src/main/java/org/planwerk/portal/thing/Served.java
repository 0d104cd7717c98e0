package org.planwerk.portal.thing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;

/** What holds beside a thing: the contents of its edition, and of those that this edition only amends. */
final class Served {

    /** The measures that count for a thing, in one edition: numbers of several are never mixed. */
    record Counted(Edition edition, List<Measure> measures) {}

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

    /** Counted in the newest of the editions in which any measure counts for the thing. */
    Counted counted(UUID thing) {
        return editions.stream()
                .map(edition -> counted(thing, edition))
                .filter(counted -> !counted.measures().isEmpty())
                .findFirst()
                .orElseGet(() -> new Counted(editions.getFirst(), List.of()));
    }

    private Counted counted(UUID thing, Edition edition) {
        return new Counted(
                edition,
                content.findIn(thing, edition)
                        .map(text -> MeasureCount.of(content, edition).counted(text))
                        .orElse(List.of()));
    }

    /** The measures of a field, with those that nobody decided yet, but without the parts of others. */
    List<Measure> measures(UUID thing) {
        var found = new LinkedHashMap<UUID, Measure>();
        for (var edition : editions) {
            var count = MeasureCount.of(content, edition);
            content.findIn(thing, edition).map(content::serving).orElse(List.of()).stream()
                    .filter(measure -> count.reason(measure)
                            .filter(MeasureCount.Reason.PART::equals)
                            .isEmpty())
                    .forEach(measure -> found.putIfAbsent(measure.thingId(), measure));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Measure::position).thenComparingInt(Measure::no))
                .toList();
    }

    /** The goals right below a goal. */
    List<Goal> below(Goal goal) {
        return standing(Goal.class, one -> goal.thingId().equals(one.parentId()));
    }
}
