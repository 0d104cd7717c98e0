package org.planwerk.portal.editions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Cycle;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.People;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.content.Resolution;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Words;
import org.planwerk.web.picture.Timeline;

/** The life of a plan as a picture: its editions, decisions, what took place for them, and its yearly cycles. */
public final class Timelines {

    private static final Set<String> HAPPENINGS = Set.of("EVENT", "SURVEY");

    private static final int SERIES_MONTHS = 3;

    private final Reading reading;
    private final EditionWords words;

    public Timelines(Reading reading) {
        this.reading = reading;
        this.words = new EditionWords(reading);
    }

    /** What belongs to a cycle is not drawn again beside its loop. */
    public Timeline of(Plan plan) {
        var editions = reading.content().editions(plan).stream()
                .filter(edition -> !edition.state().equals("WITHDRAWN"))
                .toList();
        var current = reading.content().current(plan).filter(EditionWords::isDecided);
        return new Timeline(
                Stream.concat(editions.stream().flatMap(this::decision), happenings(plan))
                        .toList(),
                editions.stream()
                        .flatMap(edition -> bar(
                                edition,
                                current.filter(edition::equals).isPresent()
                                        ? Timeline.Edition.State.CURRENT
                                        : EditionWords.isDecided(edition)
                                                ? Timeline.Edition.State.OLD
                                                : Timeline.Edition.State.NEXT))
                        .toList(),
                cycles(reading.content().cycles(plan)),
                reading.today());
    }

    /** What took place; several of the same form within a few months are one bead. */
    private Stream<Timeline.Event> happenings(Plan plan) {
        return reading.content().sources().stream()
                .filter(source -> source.planId().equals(plan.id()))
                .filter(Timelines::isDrawn)
                .collect(Collectors.groupingBy(Timelines::series, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(series -> isSeries(series)
                        ? Stream.of(event(series))
                        : series.stream().map(this::event));
    }

    private static List<@Nullable Object> series(Source source) {
        return Arrays.asList(source.editionId(), source.kind(), source.kind().equals("SURVEY") ? null : source.form());
    }

    private static boolean isSeries(List<Source> sources) {
        return sources.size() > 2
                && (sources.getFirst().form() != null
                        || sources.getFirst().kind().equals("SURVEY"))
                && !first(sources).plusMonths(SERIES_MONTHS).isBefore(last(sources));
    }

    private static LocalDate first(List<Source> sources) {
        return sources.stream()
                .map(source -> source.happened().sortedBy())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate last(List<Source> sources) {
        return sources.stream()
                .map(source -> source.happened().sortedBy())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Timeline.Event event(List<Source> series) {
        var people = series.stream()
                .flatMap(source -> reading.content().people(source).stream())
                .reduce((one, other) -> new People(one.n() + other.n(), one.about() || other.about()));
        var one = series.getFirst();
        return new Timeline.Event(
                first(series),
                reading.month(first(series)),
                one.kind().equals("SURVEY")
                        ? reading.words("portal.timeline.surveys", Map.of("count", series.size()))
                        : reading.words(
                                "portal.timeline.series",
                                Map.of(
                                        "count", series.size(),
                                        "form",
                                                reading.tongue()
                                                        .say(one.thingId(), "form", String.valueOf(one.form())))),
                people.map(reading::people).orElse(null),
                people.map(People::n).orElse(0),
                false,
                reading.link("/quellen"));
    }

    private static boolean isDrawn(Source source) {
        return HAPPENINGS.contains(source.kind())
                && source.partOfId() == null
                && source.cycleId() == null
                && !source.happened().sortedBy().equals(LocalDate.MIN);
    }

    private Stream<Timeline.Event> decision(Edition edition) {
        return words
                .decided(edition)
                .filter(day -> !day.sortedBy().equals(LocalDate.MIN))
                .map(day -> new Timeline.Event(
                        day.sortedBy(),
                        reading.when(day),
                        reading.text("portal.timeline.decision"),
                        words.body(edition).orElse(null),
                        0,
                        true,
                        reading.content()
                                .adoption(edition)
                                .flatMap(words::resolution)
                                .map((Resolution resolution) -> reading.link(resolution))
                                .orElseGet(() -> reading.link(edition))))
                .stream();
    }

    private Timeline.Event event(Source source) {
        var people = reading.content().people(source);
        return new Timeline.Event(
                source.happened().sortedBy(),
                reading.when(source.happened()),
                reading.entry(source).text(),
                people.map(reading::people).orElse(null),
                people.map(People::n).orElse(0),
                false,
                reading.link(source));
    }

    private Stream<Timeline.Edition> bar(Edition edition, Timeline.Edition.State state) {
        return words
                .begins(edition)
                .map(day -> new Timeline.Edition(
                        day,
                        words.decided(edition).map(reading::when).orElseGet(() -> reading.when(edition.period())),
                        reading.title(edition),
                        state == Timeline.Edition.State.NEXT ? reading.stateWord(edition.state()) : null,
                        state,
                        reading.link(edition)))
                .stream();
    }

    private Timeline.@Nullable Cycles cycles(List<Cycle> cycles) {
        if (cycles.isEmpty()) {
            return null;
        }
        var years = cycles.stream().map(Cycle::year).toList();
        return new Timeline.Cycles(
                years,
                reading.text("portal.when.since", Map.of("day", years.getFirst().toString())),
                reading.text("portal.timeline.cycles"),
                themes(cycles));
    }

    /** "Schwerpunkt 2025 und 2026: Bildungsgerechtigkeit"; null if no year had one. */
    private @Nullable Words themes(List<Cycle> cycles) {
        var years = cycles.stream()
                .filter(cycle -> cycle.focusTheme() != null)
                .collect(Collectors.groupingBy(
                        cycle -> reading.tongue().say(cycle.id(), "focusTheme", String.valueOf(cycle.focusTheme())),
                        LinkedHashMap::new,
                        Collectors.mapping(cycle -> String.valueOf(cycle.year()), Collectors.toList())));
        return years.isEmpty()
                ? null
                : Words.join(
                        ". ",
                        years.entrySet().stream()
                                .map(theme -> reading.words(
                                        "portal.timeline.theme",
                                        Map.of("years", reading.list(theme.getValue()), "theme", theme.getKey())))
                                .toList());
    }
}
