package org.planwerk.portal.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.content.Standing;

/**
 * All that one red thread ties to a thing, the same from both ends: what stands in the strand of a thing has the thing in its own.
 *
 * <p>Most plans name no arrow between a need and a goal. Both belong to one thread if a measure answers the one and serves the
 * other; and what serves a goal serves the goals above it.
 */
public final class Strand {

    private final PublicContent content;
    private final Map<Kind, Set<UUID>> members = new EnumMap<>(Kind.class);

    private Strand(PublicContent content) {
        this.content = content;
    }

    /** The strand of a source, finding, need, goal or measure. */
    public static Strand of(PublicContent content, UUID thing, Kind kind) {
        var strand = new Strand(content);
        switch (kind) {
            case SOURCE, FINDING, NEED -> strand.addFromGround(thing);
            case GOAL -> strand.addFromGoal(thing);
            default -> strand.addFromMeasure(thing);
        }
        strand.members.values().forEach(ids -> ids.remove(thing));
        return strand;
    }

    private void addFromGround(UUID thing) {
        add(content.upstream(thing));
        add(content.downstream(thing));
        for (var measure : List.copyOf(ids(Kind.MEASURE))) {
            content.upstream(measure).stream()
                    .filter(id -> kind(id) == Kind.GOAL)
                    .forEach(this::add);
        }
        addGoalsAbove();
    }

    private void addFromGoal(UUID thing) {
        for (var goal : branch(thing)) {
            add(content.upstream(goal));
            add(content.downstream(goal));
        }
        for (var measure : List.copyOf(ids(Kind.MEASURE))) {
            add(content.upstream(measure));
        }
        members.remove(Kind.GOAL);
    }

    private void addFromMeasure(UUID thing) {
        add(content.upstream(thing));
        addGoalsAbove();
    }

    private void addGoalsAbove() {
        for (var goal : List.copyOf(ids(Kind.GOAL))) {
            goalsAbove(goal).forEach(this::add);
        }
    }

    private Set<UUID> goalsAbove(UUID goal) {
        var above = new LinkedHashSet<UUID>();
        var next = parent(goal);
        while (next != null && above.add(next)) {
            next = parent(next);
        }
        return above;
    }

    private @Nullable UUID parent(UUID goal) {
        return content.findNewest(Goal.class, goal).map(Goal::parentId).orElse(null);
    }

    /** A goal and all that are below it. */
    private Collection<UUID> branch(UUID goal) {
        var branch = new ArrayList<>(List.of(goal));
        var seen = new HashSet<>(branch);
        var goals = content.newest(Goal.class);
        for (var index = 0; index < branch.size(); index++) {
            var above = branch.get(index);
            goals.stream()
                    .filter(below -> above.equals(below.parentId()) && seen.add(below.thingId()))
                    .forEach(below -> branch.add(below.thingId()));
        }
        return branch;
    }

    private void add(Collection<UUID> ids) {
        ids.forEach(this::add);
    }

    private void add(UUID id) {
        var kind = kind(id);
        if (kind != null) {
            members.computeIfAbsent(kind, one -> new LinkedHashSet<>()).add(id);
        }
    }

    private @Nullable Kind kind(UUID id) {
        return content.findSource(id).isPresent()
                ? Kind.SOURCE
                : content.findNewest(id).map(Standing::kind).orElse(null);
    }

    Set<UUID> ids(Kind kind) {
        return members.getOrDefault(kind, Set.of());
    }

    /** In the order of time. */
    public List<Source> sources() {
        return ids(Kind.SOURCE).stream()
                .flatMap(id -> content.findSource(id).stream())
                .sorted(Comparator.comparing(
                                (Source source) -> source.happened().sortedBy())
                        .thenComparingInt(Source::no))
                .toList();
    }

    /** What holds now first, each as it stands in its newest edition. */
    public <T extends Standing> List<T> things(Class<T> type, Kind kind) {
        return ids(kind).stream()
                .flatMap(id -> content.findNewest(type, id).stream())
                .sorted(Comparator.<T>comparingInt(
                                thing -> -content.edition(thing.editionId()).no())
                        .thenComparingInt(Standing::position)
                        .thenComparingInt(Standing::no))
                .toList();
    }

    /** The measures; a part of one that is here stands with it and not beside it. */
    public List<Measure> measures() {
        return things(Measure.class, Kind.MEASURE).stream()
                .filter(measure ->
                        measure.parentId() == null || !ids(Kind.MEASURE).contains(measure.parentId()))
                .toList();
    }

    /** The goals that stand nearest to the measures: those above them follow from them. */
    public List<Goal> goals() {
        var all = things(Goal.class, Kind.GOAL);
        var above = new HashSet<UUID>();
        all.forEach(goal -> above.addAll(goalsAbove(goal.thingId())));
        return all.stream().filter(goal -> !above.contains(goal.thingId())).toList();
    }
}
