package org.planwerk.portal.thing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.WholeRow;

/** The whole picture of a field: per goal what is missing and what is done; last what has no goal. */
final class Picture {

    private final Reading reading;
    private final PublicContent content;
    private final Served served;
    private final Field field;
    private final List<Goal> goals;
    private final Map<UUID, List<Measure>> measuresOf = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> needsOf = new LinkedHashMap<>();
    private final List<Measure> aimless = new ArrayList<>();

    Picture(Reading reading, Served served, Field field, List<Measure> measures) {
        this.reading = reading;
        this.content = reading.content();
        this.served = served;
        this.field = field;
        var own = served.standing(Goal.class, goal -> field.thingId().equals(goal.fieldId()));
        var all = new LinkedHashMap<UUID, Goal>();
        own.forEach(goal -> all.put(goal.thingId(), goal));
        for (var measure : measures) {
            var aims = content.served(Goal.class, measure);
            aims.forEach(goal -> all.putIfAbsent(goal.thingId(), goal));
            aims.forEach(goal -> note(goal.thingId(), measure));
            if (aims.isEmpty()) {
                aimless.add(measure);
            }
        }
        goals = List.copyOf(all.values());
        goals.forEach(goal -> content.arrowsTo(goal.thingId()).stream()
                .filter(arrow -> arrow.fromKind().equals("NEED"))
                .forEach(arrow -> needs(goal.thingId()).add(arrow.fromId())));
    }

    private void note(UUID goal, Measure measure) {
        measuresOf.computeIfAbsent(goal, id -> new ArrayList<>()).add(measure);
        content.served(Need.class, measure).forEach(need -> needs(goal).add(need.thingId()));
    }

    private Set<UUID> needs(UUID goal) {
        return needsOf.computeIfAbsent(goal, id -> new LinkedHashSet<>());
    }

    /** The goals that only stand over others: they guide, the others are worked on. */
    List<Entry> guiding() {
        return goals.stream().filter(this::isGuiding).map(reading::entry).toList();
    }

    private boolean isGuiding(Goal goal) {
        return !measuresOf.containsKey(goal.thingId())
                && needs(goal.thingId()).isEmpty()
                && goals.stream().anyMatch(below -> goal.thingId().equals(below.parentId()));
    }

    List<WholeRow> rows() {
        var rows = new ArrayList<WholeRow>();
        goals.stream().filter(goal -> !isGuiding(goal)).forEach(goal -> rows.add(row(goal)));
        var shown = new HashSet<UUID>();
        needsOf.values().forEach(shown::addAll);
        var left = served.standing(Need.class, need -> field.thingId().equals(need.fieldId())).stream()
                .filter(need -> !shown.contains(need.thingId()))
                .toList();
        if (!left.isEmpty() || !aimless.isEmpty()) {
            rows.add(new WholeRow(
                    Entry.of(reading.text("portal.field.aimless")),
                    left.stream().map(reading::entry).toList(),
                    marks(aimless),
                    reading.tone(field)));
        }
        return rows;
    }

    private WholeRow row(Goal goal) {
        return new WholeRow(
                reading.entry(goal),
                needs(goal.thingId()).stream()
                        .flatMap(id -> content.findNewest(id).stream())
                        .map(reading::entry)
                        .toList(),
                marks(measuresOf.getOrDefault(goal.thingId(), List.of())),
                reading.tone(field));
    }

    private List<WholeRow.Measure> marks(List<Measure> measures) {
        return measures.stream()
                .map(measure -> new WholeRow.Measure(
                        reading.entry(measure), reading.statusSign(measure), reading.statusWord(measure)))
                .toList();
    }
}
