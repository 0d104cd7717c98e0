package org.planwerk.portal.thing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Level;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.thread.Strand;
import org.planwerk.portal.thread.Threads;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.RecordGaps;
import org.planwerk.web.Words;

/** Puts together the page of a goal. */
final class GoalPages {

    private final Reading reading;
    private final PublicContent content;

    GoalPages(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    GoalView of(Goal goal) {
        var served = new Served(content, goal);
        var strand = Strand.of(content, goal.thingId(), Kind.GOAL);
        var counted = served.counted(goal.thingId());
        var sign = reading.fieldSign(goal.fieldId(), goal.editionId());
        var below = served.below(goal);
        var heads = new Heads(reading);
        return new GoalView(
                heads.of(goal, heads.plan(), sign, sign == null ? level(goal) : null, null, meta(goal, sign != null)),
                sign == null ? 6 : sign.tone(),
                new Threads(reading).of(goal),
                Texts.passages(reading.tongue().text(goal)),
                above(goal),
                below.isEmpty() ? null : levels(below.getFirst()),
                below.stream().map(one -> below(one, served)).toList(),
                strand.things(Need.class, Kind.NEED).stream()
                        .map(reading::entry)
                        .toList(),
                counted.measures().isEmpty()
                        ? null
                        : new Sums(reading)
                                .of(
                                        counted.measures(),
                                        counted.edition().planId(),
                                        MeasureCount.path(counted.edition(), null, goal, null)),
                RecordGaps.of(reading, content.edition(goal.editionId()), "GOAL", "MEASURE"),
                new Course(reading).of(goal.thingId()),
                new Wordings(reading).of(goal),
                reading.tongue().note());
    }

    private List<Words> meta(Goal goal, boolean inField) {
        var number = goal.number();
        return Stream.of(
                        inField ? level(goal) : "",
                        number == null ? "" : reading.text("portal.goal.number", Map.of("number", number)),
                        reading.when(content.edition(goal.editionId()).period()))
                .map(Words::of)
                .toList();
    }

    /** What the plan calls this level, such as "Leitziel". */
    private String level(Goal goal) {
        return word(goal, "portal.thread.GOAL", true);
    }

    private String levels(Goal goal) {
        return word(goal, "portal.goal.below", false);
    }

    private String word(Goal goal, String common, boolean one) {
        return content.findLevel(goal.levelId())
                .filter(level -> reading.tongue().page().equals(Locale.GERMAN))
                .map(one ? Level::singular : Level::plural)
                .orElseGet(() -> reading.text(common));
    }

    private List<GoalView.Above> above(Goal goal) {
        var above = new ArrayList<GoalView.Above>();
        var seen = new HashSet<UUID>();
        var next = parent(goal);
        while (next != null && seen.add(next.thingId())) {
            above.addFirst(new GoalView.Above(level(next), reading.entry(next)));
            next = parent(next);
        }
        return List.copyOf(above);
    }

    private @Nullable Goal parent(Goal goal) {
        return goal.parentId() == null
                ? null
                : content.findNewest(Goal.class, goal.parentId()).orElse(null);
    }

    private GoalView.Below below(Goal goal, Served served) {
        var measures = served.counted(goal.thingId()).measures();
        var sums = new Sums(reading);
        return new GoalView.Below(
                reading.entry(goal),
                sums.marks(measures),
                measures.isEmpty() ? reading.text("portal.goal.measures.none") : sums.sentence(measures));
    }
}
