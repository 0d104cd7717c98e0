package org.planwerk.portal.chapter;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.chapter.LiveTable.Cell;
import org.planwerk.portal.content.Claim;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Fate;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.content.Term;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;

/** Live parts on what a plan rests on and what became of it. */
record GroundParts(Reading reading, Edition edition) {

    private static final List<String> KINDS = List.of("MEASURE", "NEED", "GOAL", "FIELD");

    /** What took place for the edition; in a field, what its things rest on. */
    List<List<Cell>> sources(@Nullable UUID field) {
        var sources = field == null
                ? reading.content().sources(edition)
                : reading.content().sourcesOf(field);
        return sources.stream()
                .sorted(Comparator.comparing(
                                (Source source) -> source.happened().sortedBy())
                        .thenComparingInt(Source::no))
                .map(source -> List.of(
                        Cell.of(reading.entry(source)),
                        Cell.of(reading.when(source.happened())),
                        Cell.of(reading.content()
                                .people(source)
                                .map(reading::people)
                                .orElse(""))))
                .toList();
    }

    List<List<Cell>> resolutions() {
        return reading.content().resolutions(edition).stream()
                .map(resolution -> List.of(
                        Cell.of(Entry.link(
                                        reading.tongue().say(resolution.id(), "subject", resolution.subject()),
                                        reading.link(resolution))
                                .on(resolution.basis())),
                        Cell.of(reading.when(resolution.decided())),
                        new Cell(Stream.of(resolution.body(), resolution.resultWord())
                                .filter(java.util.Objects::nonNull)
                                .map(text -> Entry.of(reading.tongue().untranslated(text)))
                                .toList())))
                .toList();
    }

    List<List<Cell>> terms() {
        return reading.content().terms(edition).stream()
                .map(term -> List.of(
                        Cell.of(Entry.of(reading.tongue().say(term.id(), "term", term.term()))
                                .on(term.basis())),
                        Cell.of(Entry.of(reading.tongue().say(term.id(), "definition", term.definition()))),
                        Cell.of(source(term))))
                .toList();
    }

    private @Nullable Entry source(Term term) {
        var source = reading.content().findSource(term.sourceId()).orElse(null);
        if (source != null) {
            return reading.entry(source);
        }
        return term.sourceText() == null ? null : Entry.of(reading.tongue().untranslated(term.sourceText()));
    }

    List<List<Cell>> claims(@Nullable UUID field) {
        var claims = field == null
                ? reading.content().claims(edition)
                : reading.content().claimsAbout(field);
        return claims.stream().map(this::claim).toList();
    }

    private List<Cell> claim(Claim claim) {
        var note = reading.tongue().sayOrNull(claim.id(), "note", claim.note());
        var value = Entry.of(reading.tongue().say(claim.id(), "valueText", claim.valueText()))
                .on(claim.basis());
        return List.of(
                Cell.of(Entry.of(reading.tongue().say(claim.id(), "what", claim.what()))),
                new Cell(note == null ? List.of(value) : List.of(value, Entry.of(note))),
                Cell.of(reading.when(claim.at())),
                Cell.of(reading.content()
                        .findSource(claim.sourceId())
                        .map(reading::entry)
                        .orElse(null)));
    }

    /** What became of the things of the edition before, measures first. */
    List<List<Cell>> fates() {
        return reading.content().fates(edition).stream()
                .sorted(Comparator.comparingInt((Fate fate) -> KINDS.indexOf(fate.thingKind()))
                        .thenComparingInt(this::position))
                .map(fate -> List.of(
                        Cell.of(before(fate)),
                        Cell.of(Entry.of(reading.fateWord(edition.planId(), fate.verdict()))
                                .on(fate.basis())),
                        new Cell(reading.content().successors(fate.thingId(), edition).stream()
                                .flatMap(id -> reading.content().findIn(id, edition).stream())
                                .map(reading::entry)
                                .toList()),
                        Cell.of(
                                fate.reason() == null
                                        ? null
                                        : Entry.of(reading.tongue().untranslated(fate.reason())))))
                .toList();
    }

    private int position(Fate fate) {
        return earlier(fate).map(org.planwerk.portal.content.Standing::position).orElse(0);
    }

    private @Nullable Entry before(Fate fate) {
        return earlier(fate).map(reading::entry).orElse(null);
    }

    private java.util.Optional<org.planwerk.portal.content.Standing> earlier(Fate fate) {
        var predecessor = edition.predecessorId();
        return predecessor == null
                ? java.util.Optional.empty()
                : reading.content().findIn(fate.thingId(), reading.content().edition(predecessor));
    }

    List<List<Cell>> cycles() {
        return reading
                .content()
                .cycles(reading.content().findPlan(edition.planId()).orElseThrow())
                .stream()
                .map(cycle -> List.of(
                        Cell.of(Entry.of(cycle.year() + ": " + reading.tongue().say(cycle.id(), "title", cycle.title()))
                                .on(cycle.basis())),
                        Cell.of(
                                cycle.focusTheme() == null
                                        ? null
                                        : Entry.of(reading.tongue().say(cycle.id(), "focusTheme", cycle.focusTheme()))),
                        new Cell(reading.content().sources(cycle).stream()
                                .map(reading::entry)
                                .toList())))
                .toList();
    }
}
