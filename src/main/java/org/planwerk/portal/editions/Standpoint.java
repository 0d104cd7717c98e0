package org.planwerk.portal.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Words;

/** Where a plan stands today, in a few sentences that say no more than is recorded. */
public final class Standpoint {

    private final Reading reading;
    private final EditionWords words;

    public Standpoint(Reading reading) {
        this.reading = reading;
        this.words = new EditionWords(reading);
    }

    public Words of(Plan plan) {
        var sentences = new ArrayList<Words>();
        reading.content().current(plan).ifPresent(current -> {
            sentences.add(decision(current));
            if (EditionWords.isDecided(current)) {
                expiry(current, sentences);
                next(plan, current, sentences);
            }
        });
        cycle(plan, sentences);
        reading.content().current(plan).ifPresent(current -> measures(current, sentences));
        return sentences.isEmpty() ? reading.words("portal.where.nothing") : Words.sentences(sentences);
    }

    /** The same in one or two sentences, for a list of several plans. */
    public Words brief(Plan plan) {
        var sentences = new ArrayList<Words>();
        reading.content().current(plan).ifPresent(current -> {
            sentences.add(decision(current));
            if (EditionWords.isDecided(current)) {
                next(plan, current, sentences);
            }
        });
        return sentences.isEmpty() ? reading.words("portal.where.nothing") : Words.sentences(sentences);
    }

    private Words decision(Edition current) {
        var title = reading.title(current);
        if (!EditionWords.isDecided(current)) {
            return reading.words(
                    "portal.where.undecided", Map.of("title", title, "state", reading.stateWord(current.state())));
        }
        var day = words.decided(current).map(reading::when);
        var body = words.body(current);
        if (day.isEmpty()) {
            return reading.words("portal.where.undated", Map.of("title", title));
        }
        return body.isEmpty()
                ? reading.words("portal.where.dated", Map.of("title", title, "day", day.get()))
                : reading.words("portal.where.force", Map.of("title", title, "day", day.get(), "body", body.get()));
    }

    private void expiry(Edition current, List<Words> sentences) {
        var end = current.periodTo();
        if (end != null && end.isBefore(reading.today())) {
            sentences.add(reading.words("portal.where.expired", Map.of("day", reading.date(end))));
        }
    }

    /** What is being written already, with the day up to which its state is recorded. */
    private void next(Plan plan, Edition current, List<Words> sentences) {
        reading.content().editions(plan).stream()
                .filter(edition -> edition.no() > current.no()
                        && !EditionWords.isDecided(edition)
                        && !edition.state().equals("WITHDRAWN"))
                .map(edition -> reading.words(
                        "portal.where.next", Map.of("title", reading.title(edition), "state", words.state(edition))))
                .forEach(sentences::add);
    }

    private void cycle(Plan plan, List<Words> sentences) {
        var cycles = reading.content().cycles(plan);
        if (cycles.isEmpty()) {
            return;
        }
        sentences.add(reading.words(
                "portal.where.cycles",
                Map.of("year", String.valueOf(cycles.getFirst().year()))));
        cycles.stream()
                .filter(cycle -> cycle.year() == year(reading.today()) && cycle.focusTheme() != null)
                .map(cycle -> reading.words(
                        "portal.where.theme",
                        Map.of(
                                "theme",
                                reading.tongue().say(cycle.id(), "focusTheme", String.valueOf(cycle.focusTheme())))))
                .forEach(sentences::add);
    }

    private static int year(LocalDate day) {
        return day.getYear();
    }

    private void measures(Edition current, List<Words> sentences) {
        var measures = reading.content().counted(current);
        var reported = measures.stream()
                .filter(measure -> reading.status(measure).isPresent())
                .count();
        if (!measures.isEmpty()) {
            sentences.add(
                    reading.words("portal.where.measures", Map.of("reported", reported, "count", measures.size())));
        }
    }
}
