package org.planwerk.portal.thread;

import java.util.Map;
import java.util.Optional;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Step;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.StatusSign;
import org.planwerk.web.ThreadStation;

/** Where a thread leads from here: the fate of a thing that ended, or what is known to come next. */
final class Onward {

    private static final String ID = "faden-weiter";

    private final Reading reading;
    private final PublicContent content;

    Onward(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    ThreadStation of(Standing thing) {
        return new Fates(reading)
                .ending(thing).stream().findFirst().map(this::ended).orElseGet(() -> switch (thing) {
                    case Measure measure -> next(measure);
                    case Need need -> reviewed(need);
                    default -> lasting(thing);
                });
    }

    private ThreadStation ended(FateLine fate) {
        var title = fate.things().size() == 1 ? fate.things().getFirst() : Entry.of(fate.word());
        return ThreadStation.of(
                        ID, reading.text("portal.thread.fate"), fate.sign().symbol(), fate.when(), title)
                .saying(fate.things().isEmpty() ? fate.reason() : fate.said())
                .leadingTo(Entry.link(reading.text("portal.thread.fate.course"), "#verlauf"));
    }

    private ThreadStation next(Measure measure) {
        return content.steps(measure).stream()
                .filter(step -> !step.done().isKnown() && isAhead(step))
                .findFirst()
                .map(this::step)
                .or(() -> running(measure))
                .orElseGet(() -> gap("portal.thread.next.unknown"));
    }

    private boolean isAhead(Step step) {
        return step.dueTo() != null && !step.dueTo().isBefore(reading.today());
    }

    private ThreadStation step(Step step) {
        return onward(reading.when(step.due()), Entry.of(reading.tongue().untranslated(step.title())));
    }

    private Optional<ThreadStation> running(Measure measure) {
        if (reading.statusSign(measure) == StatusSign.DONE) {
            return Optional.of(onward("", Entry.of(reading.text("portal.thread.next.done"))));
        }
        if (measure.permanent()) {
            return Optional.of(onward("", Entry.of(reading.text("portal.thread.next.permanent"))));
        }
        var end = measure.runsTo();
        if (end == null) {
            return Optional.empty();
        }
        var over = end.isBefore(reading.today());
        var text = reading.text(
                over ? "portal.thread.next.over" : "portal.thread.next.runs", Map.of("day", reading.date(end)));
        return Optional.of(
                over
                        ? ThreadStation.gap(ID, reading.text("portal.thread.next"), "onward", text)
                        : onward(reading.when(measure.runs()), Entry.of(text)));
    }

    private ThreadStation reviewed(Need need) {
        var reviews = content.reviews(need.thingId());
        if (reviews.isEmpty()) {
            return gap("portal.thread.next.review");
        }
        var last = reviews.getLast();
        return ThreadStation.of(
                        ID,
                        reading.text("portal.thread.review"),
                        "onward",
                        reading.when(last.at()),
                        Entry.link(
                                        reading.text(
                                                "portal.thread.review.verdict",
                                                Map.of(
                                                        "verdict",
                                                        reading.verdictWord(
                                                                content.edition(need.editionId())
                                                                        .planId(),
                                                                last.verdict()))),
                                        "#pruefungen")
                                .on(last.basis()))
                .saying(reading.tongue().sayOrNull(last.id(), "reason", last.reason()));
    }

    private ThreadStation lasting(Standing thing) {
        var edition = content.edition(thing.editionId());
        var end = edition.periodTo();
        return end == null || end.isBefore(reading.today())
                ? gap("portal.thread.next.unknown")
                : onward(
                        reading.when(edition.period()),
                        Entry.link(
                                reading.text("portal.thread.next.edition", Map.of("day", reading.date(end))),
                                reading.link(edition)));
    }

    private ThreadStation onward(String when, Entry title) {
        return ThreadStation.of(ID, reading.text("portal.thread.next"), "onward", when, title);
    }

    private ThreadStation gap(String key) {
        return ThreadStation.gap(ID, reading.text("portal.thread.next"), "onward", reading.text(key));
    }
}
