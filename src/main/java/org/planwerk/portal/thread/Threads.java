package org.planwerk.portal.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.ThreadStation;
import org.planwerk.web.ThreadStation.State;
import org.planwerk.web.Words;

/**
 * Lays the red thread of a finding, need, goal or measure: voices, finding, need, goal, measure, resolution, statements and
 * what comes next, always in this order. Only the place where the reader is moves; what is missing is a station too.
 */
public final class Threads {

    /** So many stations of one kind are shown; the rest stands further below on the page. */
    static final int MOST = 3;

    private static final List<Kind> CHAIN = List.of(Kind.FINDING, Kind.NEED, Kind.GOAL, Kind.MEASURE);
    private static final int EXCERPT = 260;

    private final Reading reading;
    private final PublicContent content;
    private final Said said;

    public Threads(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
        this.said = new Said(reading);
    }

    public RedThread of(Standing thing) {
        var strand = Strand.of(content, thing.thingId(), thing.kind());
        var partial = content.edition(thing.editionId()).isPartial();
        var rest = new ArrayList<RedThread.Rest>();
        var before = new ArrayList<ThreadStation>();
        var after = new ArrayList<ThreadStation>();
        before.add(said.voices(strand.sources(), rest));
        for (var kind : CHAIN) {
            if (kind == thing.kind()) {
                before.add(here(thing));
            } else {
                (before.stream().anyMatch(Threads::isHere) ? after : before)
                        .addAll(stations(kind, strand, partial, rest));
            }
        }
        after.addAll(new Resolutions(reading).of(thing));
        after.addAll(new Progress(reading).of(thing, strand));
        after.add(new Onward(reading).of(thing));
        return new RedThread(joined(thing, before, after), List.copyOf(rest));
    }

    private static boolean isHere(ThreadStation station) {
        return station.state() == State.HERE;
    }

    private List<ThreadStation> joined(Standing thing, List<ThreadStation> before, List<ThreadStation> after) {
        before.set(0, before.getFirst().after(reading.text("portal.thread.why." + thing.kind())));
        after.set(0, after.getFirst().after(reading.text("portal.thread.became")));
        // From the last thing that is known on, the way is open.
        var last = after.size() - 2;
        if (last >= 0 && after.get(last).state() == State.DONE) {
            after.set(last, after.get(last).in(State.OPEN));
        }
        before.addAll(after);
        return List.copyOf(before);
    }

    private ThreadStation here(Standing thing) {
        return ThreadStation.of(
                        "faden-hier",
                        word(thing.kind()),
                        thing.kind().symbol(),
                        reading.text("portal.thread.here"),
                        Entry.of(reading.tongue().title(thing)).on(thing.basis()))
                .saying(summary(thing))
                .restingOn(said.sources(thing.thingId()))
                .in(State.HERE);
    }

    private List<ThreadStation> stations(Kind kind, Strand strand, boolean partial, List<RedThread.Rest> rest) {
        var all = all(kind, strand);
        if (all.isEmpty()) {
            return List.of(ThreadStation.gap(
                    "faden-" + anchor(kind),
                    word(kind),
                    kind.symbol(),
                    reading.text((partial ? "portal.thread.unknown." : "portal.thread.none.") + kind)));
        }
        var shown = all.stream()
                .limit(MOST)
                .map(this::station)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        if (all.size() > MOST) {
            var id = "alle-" + anchor(kind);
            var more = reading.text("portal.thread.more." + kind, Map.of("count", all.size() - MOST));
            shown.set(MOST - 1, shown.getLast().leadingTo(Entry.link(more, "#" + id)));
            rest.add(new RedThread.Rest(
                    id,
                    reading.text("portal.thread.all." + kind),
                    all.stream().map(reading::entry).toList()));
        }
        return shown;
    }

    private static List<? extends Standing> all(Kind kind, Strand strand) {
        return switch (kind) {
            case FINDING -> strand.things(Finding.class, kind);
            case NEED -> strand.things(Need.class, kind);
            case GOAL -> strand.goals();
            default -> strand.measures();
        };
    }

    private ThreadStation station(Standing thing) {
        return ThreadStation.of(
                        "faden-%s-%d".formatted(anchor(thing.kind()), thing.no()),
                        word(thing.kind()),
                        thing.kind().symbol(),
                        since(thing),
                        reading.entry(thing))
                .saying(text(thing))
                .restingOn(said.sources(thing.thingId()));
    }

    private @Nullable Words text(Standing thing) {
        return switch (thing) {
            case Measure measure ->
                reading.words(
                        "portal.thread.status",
                        Map.of(
                                "status",
                                reading.statusWord(measure),
                                "age",
                                reading.age(measure),
                                "known",
                                known(measure)));
            case Need need -> reviewed(need);
            case Goal goal -> goal.parentId() == null ? excerpt(goal) : below(goal);
            default -> excerpt(thing);
        };
    }

    private @Nullable Words summary(Standing thing) {
        var summary = thing instanceof Measure measure ? reading.tongue().summary(measure) : null;
        return summary == null ? excerpt(thing) : summary;
    }

    private String known(Measure measure) {
        return reading.status(measure).isPresent() ? "yes" : "no";
    }

    private @Nullable Words excerpt(Standing thing) {
        var text = reading.tongue().text(thing);
        return text == null ? null : text.shortened(EXCERPT);
    }

    private @Nullable Words below(Goal goal) {
        return content.findNewest(java.util.Objects.requireNonNull(goal.parentId()))
                .map(above -> reading.words(
                        "portal.thread.below", Map.of("title", reading.tongue().title(above))))
                .orElse(null);
    }

    private @Nullable Words reviewed(Need need) {
        var reviews = content.reviews(need.thingId());
        if (reviews.isEmpty()) {
            return need.forWhom() == null
                    ? excerpt(need)
                    : reading.words(
                            "portal.thread.for",
                            Map.of(
                                    "whom",
                                    reading.tongue()
                                            .say(need.thingId(), need.editionId(), "forWhom", need.forWhom())
                                            .text()));
        }
        var last = reviews.getLast();
        return reading.words(
                "portal.thread.reviewed",
                Map.of(
                        "count", reviews.size(),
                        "when", reading.when(last.at()),
                        "verdict", reading.verdictWord(said.plan(need), last.verdict())));
    }

    /** The year since when a thing stands in the plan. */
    private String since(Standing thing) {
        var first = content.edition(content.course(thing.thingId()).getLast().editionId());
        var year = first.period().year();
        return year == null ? "" : reading.text("portal.when.since", Map.of("day", String.valueOf(year)));
    }

    private String word(Kind kind) {
        return reading.text("portal.thread." + kind);
    }

    private static String anchor(Kind kind) {
        return kind.path();
    }
}
