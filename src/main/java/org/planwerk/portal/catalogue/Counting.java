package org.planwerk.portal.catalogue;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.planwerk.portal.content.Measure;
import org.planwerk.web.StatusSign;

/** Every measure of an edition in exactly one place: it counts, or it does not for one reason. */
record Counting(List<Measure> counted, Map<Reason, List<Measure>> left) {

    /** Why a measure is not behind a number, in the order in which the reasons are looked for. */
    enum Reason {
        OTHER_FIELD,
        OTHER_GOAL,
        OTHER,
        PART,
        LEFT_OUT,
        ADDITION,
        NOT_REPORTED,
        OTHER_STATUS,
        OTHER_AGE,
        OTHER_EVIDENCE
    }

    static Counting of(EditionMeasures measures, Selection selection) {
        var counted = new ArrayList<Measure>();
        var left = new EnumMap<Reason, List<Measure>>(Reason.class);
        var cuts = new EnumMap<Facet, Set<UUID>>(Facet.class);
        selection.chosen().forEach((facet, values) -> cuts.put(facet, ids(measures.find(Map.of(facet, values)))));
        var silent = ids(measures.find(Map.of(Facet.STATUS, new TreeSet<>(Set.of(StatusSign.NOT_REPORTED.name())))));
        for (var measure : measures.rows()) {
            var reason = reason(measure, measures, cuts, silent);
            if (reason == null) {
                counted.add(measure);
            } else {
                left.computeIfAbsent(reason, key -> new ArrayList<>()).add(measure);
            }
            // A part of what is looked at is no further measure; any other part lies as far away as its measure.
            var away = reason != null && reason.ordinal() < Reason.PART.ordinal();
            measures.parts(measure)
                    .forEach(part -> left.computeIfAbsent(away ? reason : Reason.PART, key -> new ArrayList<>())
                            .add(part));
        }
        return new Counting(List.copyOf(counted), left);
    }

    private static @org.jspecify.annotations.Nullable Reason reason(
            Measure measure, EditionMeasures measures, Map<Facet, Set<UUID>> cuts, Set<UUID> silent) {
        for (var cut : cuts.entrySet()) {
            if (!Facet.JUDGEMENTS.contains(cut.getKey()) && !cut.getValue().contains(measure.thingId())) {
                return switch (cut.getKey()) {
                    case FIELD -> Reason.OTHER_FIELD;
                    case GOAL -> Reason.OTHER_GOAL;
                    default -> Reason.OTHER;
                };
            }
        }
        if (!measures.counts(measure)) {
            return measures.isLeftOut(measure) ? Reason.LEFT_OUT : Reason.ADDITION;
        }
        for (var judgement : Facet.JUDGEMENTS) {
            var cut = cuts.get(judgement);
            if (cut != null && !cut.contains(measure.thingId())) {
                return silent.contains(measure.thingId()) ? Reason.NOT_REPORTED : other(judgement);
            }
        }
        return null;
    }

    private static Reason other(Facet judgement) {
        return switch (judgement) {
            case AGE -> Reason.OTHER_AGE;
            case EVIDENCE -> Reason.OTHER_EVIDENCE;
            default -> Reason.OTHER_STATUS;
        };
    }

    /** How many measures were looked at. */
    int all() {
        return counted.size() + notCounted();
    }

    int notCounted() {
        return left.values().stream().mapToInt(List::size).sum();
    }

    private static Set<UUID> ids(List<Measure> measures) {
        return measures.stream().map(Measure::thingId).collect(toSet());
    }
}
