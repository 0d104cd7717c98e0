package org.planwerk.portal.content;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.StatusSign;

/**
 * Which measures of an edition count, and which do not: the one rule behind every number of measures.
 *
 * <p>A measure counts if it stands by itself and belongs to what was decided. A part is shown below its measure and never
 * counted beside it; what the council left out, or what came after the decision as in a cycle, is counted apart until
 * somebody decides it.
 */
public final class MeasureCount {

    /** Why a measure does not count. */
    public enum Reason {
        /** It is a part of another measure. */
        PART,
        /** The council adopted the edition without it. */
        LEFT_OUT,
        /** It came after the edition was decided. */
        ADDITION
    }

    private final PublicContent content;
    private final List<Measure> measures;
    private final Map<UUID, Reason> left = new HashMap<>();

    private MeasureCount(PublicContent content, Edition edition) {
        this.content = content;
        this.measures = content.standing(Measure.class, edition);
        var standing = ids(measures);
        for (var measure : measures) {
            if (measure.parentId() != null && standing.contains(measure.parentId())) {
                left.put(measure.thingId(), Reason.PART);
            } else {
                content.undecided(measure).ifPresent(why -> left.put(measure.thingId(), reason(why)));
            }
        }
    }

    public static MeasureCount of(PublicContent content, Edition edition) {
        return new MeasureCount(content, edition);
    }

    private static Reason reason(Undecided why) {
        return why == Undecided.LEFT_OUT ? Reason.LEFT_OUT : Reason.ADDITION;
    }

    /** All measures that count, in the order of the edition. */
    public List<Measure> counted() {
        return measures.stream()
                .filter(measure -> !left.containsKey(measure.thingId()))
                .toList();
    }

    /** The measures that count and serve a field, need or theme; a goal also through the goals below it. */
    public List<Measure> counted(Standing served) {
        return counted().stream().filter(measure -> serves(measure, served)).toList();
    }

    /** The measures that do not count for this reason, in the order of the edition. */
    public List<Measure> left(Reason reason) {
        return measures.stream()
                .filter(measure -> left.get(measure.thingId()) == reason)
                .toList();
    }

    /** Why a measure of the edition does not count; empty if it does. */
    public Optional<Reason> reason(Measure measure) {
        return Optional.ofNullable(left.get(measure.thingId()));
    }

    /** Measures by their newest status; one that is delayed beside its status stands in both. */
    public Map<StatusSign, List<Measure>> byStatus(List<Measure> some) {
        var sums = new EnumMap<StatusSign, List<Measure>>(StatusSign.class);
        some.forEach(measure -> statuses(content, measure)
                .forEach(sign ->
                        sums.computeIfAbsent(sign, key -> new ArrayList<>()).add(measure)));
        return sums;
    }

    /** The common status of the newest statement and the delay that may be marked beside it, or that nobody reported. */
    public static Set<StatusSign> statuses(PublicContent content, Measure measure) {
        var newest = content.status(measure.thingId());
        var signs = EnumSet.of(
                newest.map(statement -> StatusSign.valueOf(statement.common())).orElse(StatusSign.NOT_REPORTED));
        newest.filter(Statement::delayed).ifPresent(statement -> signs.add(StatusSign.DELAYED));
        return signs;
    }

    private boolean serves(Measure measure, Standing served) {
        return served instanceof Goal
                ? goals(content, measure).contains(served.thingId())
                : content.serves(measure, served);
    }

    /** The goals that a measure serves, and those above them. */
    public static Set<UUID> goals(PublicContent content, Measure measure) {
        var edition = content.edition(measure.editionId());
        var goals = new HashSet<UUID>();
        for (var goal : content.served(Goal.class, measure)) {
            @Nullable Goal above = goal;
            while (above != null && goals.add(above.thingId())) {
                above = above.parentId() == null
                        ? null
                        : content.findIn(Goal.class, above.parentId(), edition).orElse(null);
            }
        }
        return goals;
    }

    /**
     * The page that names every measure behind a number, behind municipality and language; what is null does not narrow the
     * number.
     */
    public static String path(
            Edition edition, @Nullable Field field, @Nullable Goal goal, @Nullable StatusSign status) {
        return "/massnahmen/zaehlung?fassung=" + edition.no()
                + (field == null ? "" : "&feld=" + field.no())
                + (status == null ? "" : "&status=" + status)
                + (goal == null ? "" : "&ziel=" + goal.no());
    }

    private static Set<UUID> ids(List<Measure> measures) {
        return measures.stream().map(Measure::thingId).collect(toSet());
    }
}
