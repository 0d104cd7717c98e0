package org.planwerk.portal.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Catalogue;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Theme;
import org.planwerk.portal.thread.Fates;
import org.planwerk.portal.web.MeasureRows;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.Words;

/** What is known of a measure, fact by fact; of the four that people ask for first also that they are not known. */
final class MeasureFacts {

    private final Reading reading;
    private final PublicContent content;
    private final MeasureRows rows;
    private final List<Fact> facts = new ArrayList<>();

    MeasureFacts(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
        this.rows = new MeasureRows(reading);
    }

    List<Fact> of(Measure measure) {
        asked("whom", content.targetGroups(measure).stream().map(group -> Entry.of(said(group.name()))));
        asked("lead", rows.names(measure, "LEAD"));
        add("partners", rows.names(measure, "PARTNER"));
        add("providers", rows.names(measure, "PROVIDER"));
        asked("period", period(measure));
        add("place", one(measure.place(), this::said));
        asked("binding", one(measure.binding(), code -> Words.of(binding(measure, code))));
        add("legal", one(measure.legalBasis(), this::said));
        add("priority", one(measure.priorityMark(), mark -> reading.words("portal.priority." + mark)));
        add(
                "practice",
                measure.goodPractice()
                        ? Stream.of(Entry.of(reading.text("portal.measure.practice.yes")))
                        : Stream.of());
        add("fields", content.served(Field.class, measure).stream().map(reading::entry));
        add("themes", content.served(Theme.class, measure).stream().map(reading::entry));
        add("cycle", cycle(measure));
        add("catalogue", catalogue(measure));
        add("edition", Stream.of(reading.entry(content.edition(measure.editionId()))));
        return List.copyOf(facts);
    }

    private Words said(String text) {
        return reading.tongue().untranslated(text);
    }

    private static Stream<Entry> one(@Nullable String value, Function<String, Words> said) {
        return value == null ? Stream.of() : Stream.of(Entry.of(said.apply(value)));
    }

    private void add(String key, Stream<Entry> values) {
        var all = values.toList();
        if (!all.isEmpty()) {
            facts.add(new Fact(reading.text("portal.measure.fact." + key), all));
        }
    }

    private void asked(String key, Stream<Entry> values) {
        var all = values.toList();
        add(key, all.isEmpty() ? Stream.of(Entry.of(reading.text("portal.thing.unknown"))) : all.stream());
    }

    private Stream<Entry> period(Measure measure) {
        var when = reading.when(measure.runs());
        return Stream.concat(
                measure.permanent() ? Stream.of(Entry.of(reading.text("portal.measure.permanent"))) : Stream.of(),
                when.isEmpty() ? Stream.of() : Stream.of(Entry.of(when)));
    }

    private String binding(Measure measure, String code) {
        var plan = content.edition(measure.editionId()).planId();
        var common = reading.text("portal.binding." + code);
        return reading.tongue().page().equals(Locale.GERMAN)
                ? content.word(plan, "BINDING", code).orElse(common)
                : common;
    }

    private Stream<Entry> cycle(Measure measure) {
        return content.findCycle(measure.cycleId()).stream()
                .map(cycle -> Entry.of(reading.text(
                                content.undecided(measure).isPresent()
                                        ? "portal.measure.cycle.added"
                                        : "portal.measure.cycle",
                                Map.of("year", String.valueOf(cycle.year()))))
                        .on(cycle.basis()));
    }

    private Stream<Entry> catalogue(Measure measure) {
        return content.catalogues(content.edition(measure.editionId())).stream()
                .filter(catalogue -> catalogue.id().equals(measure.catalogueId()))
                .flatMap(
                        catalogue -> Stream.concat(Stream.of(named(catalogue)), Stream.ofNullable(decided(catalogue))));
    }

    private Entry named(Catalogue catalogue) {
        var title = reading.tongue().say(catalogue.id(), "title", catalogue.title());
        var when = reading.when(catalogue.period());
        return Entry.of(when.isEmpty() ? title : new Words(title.text() + " (" + when + ")", title.language()))
                .on(catalogue.basis());
    }

    private @Nullable Entry decided(Catalogue catalogue) {
        return content.findResolution(catalogue.resolutionId())
                .map(resolution -> new Fates(reading).entry(resolution))
                .orElse(null);
    }
}
