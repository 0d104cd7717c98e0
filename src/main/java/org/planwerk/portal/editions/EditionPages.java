package org.planwerk.portal.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.People;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;

/** Puts together what the page of an edition shows. */
final class EditionPages {

    private static final Set<String> OCCASIONS = Set.of("EVENT", "SURVEY");

    private final Reading reading;
    private final Set<UUID> chaptersLeft;
    private final EditionWords words;

    EditionPages(Reading reading, Set<UUID> chaptersLeft) {
        this.reading = reading;
        this.chaptersLeft = chaptersLeft;
        this.words = new EditionWords(reading);
    }

    EditionView of(Edition edition) {
        var plan = reading.content().findPlan(edition.planId()).orElseThrow();
        var title = reading.title(edition);
        var history = new EditionHistory(reading, chaptersLeft);
        var departures = history.departures(edition);
        var files = new EditionFiles(reading);
        return new EditionView(
                title,
                reading.words(
                        "portal.edition.eyebrow",
                        Map.of("kind", reading.kindWord(edition), "plan", reading.title(plan))),
                reading.tongue().sayOrNull(edition.id(), "lead", edition.lead()),
                edition.basis(),
                meta(edition),
                edition.no(),
                reading.path(edition),
                crumbs(plan, title),
                edition.isPartial(),
                facts(edition),
                Contents.of(reading, edition),
                participants(edition),
                Gaps.of(reading, edition),
                definitions(edition),
                history.steps(edition),
                history.resolutions(edition),
                history.amendments(edition),
                history.departed(
                        edition,
                        departures.stream().mapToInt(one -> one.things().size()).sum()),
                departures,
                files.kept(edition),
                files.elsewhere(edition),
                history.snapshots(edition),
                reading.tongue().note());
    }

    private List<Crumb> crumbs(Plan plan, Words title) {
        return List.of(
                new Crumb(reading.words("portal.nav.start"), ""),
                new Crumb(reading.words("portal.nav.plan"), reading.path(plan)),
                Crumb.here(title));
    }

    private List<String> meta(Edition edition) {
        return Stream.of(
                        words.state(edition),
                        reading.when(edition.period()),
                        reading.text("portal.edition.record." + edition.record()))
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    private List<Fact> facts(Edition edition) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(reading.text("portal.edition.adopted"), List.of(adopted(edition))));
        leftOut(edition).ifPresent(facts::add);
        if (edition.predecessorId() != null) {
            reading.content()
                    .findEdition(edition.predecessorId())
                    .ifPresent(earlier -> facts.add(
                            new Fact(words.relation(edition), beside(earlier, edition, "portal.edition.compare"))));
        }
        reading.content()
                .following(edition)
                .forEach(later -> facts.add(
                        new Fact(words.followed(later), beside(later, later, "portal.edition.compare.later"))));
        reading.content()
                .catalogues(edition)
                .forEach(catalogue -> facts.add(new Fact(
                        reading.text("portal.edition.catalogue"),
                        List.of(
                                Entry.of(reading.tongue().say(catalogue.id(), "title", catalogue.title()))
                                        .on(catalogue.basis()),
                                Entry.of(reading.text(
                                        "portal.edition.catalogue.period",
                                        Map.of("period", reading.when(catalogue.period()))))))));
        if (edition.numbering() != null) {
            facts.add(Fact.of(
                    reading.text("portal.edition.numbering"),
                    reading.tongue().say(edition.id(), "numbering", edition.numbering())));
        }
        return facts;
    }

    /** How much of what lay before the council it did not decide, kind by kind. */
    private Optional<Fact> leftOut(Edition edition) {
        var counts = new LinkedHashMap<Kind, Integer>();
        reading.content().leftOut(edition).forEach(thing -> counts.merge(thing.kind(), 1, Integer::sum));
        var words = counts.entrySet().stream()
                .map(count -> reading.counted(edition.planId(), count.getKey().name(), count.getValue()))
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(
                        reading.text("portal.edition.leftOut"),
                        List.of(Entry.link(reading.list(words), "#beschlossen"))));
    }

    /** Another edition, and the comparison with it as soon as fates say what became of things. */
    private List<Entry> beside(Edition other, Edition later, String label) {
        return reading.content().fates(later).isEmpty()
                ? List.of(reading.entry(other))
                : List.of(reading.entry(other), Entry.link(reading.text(label), reading.comparison(later)));
    }

    private Entry adopted(Edition edition) {
        return reading.content()
                .adoption(edition)
                .flatMap(words::resolution)
                .map(resolution -> Entry.link(
                                reading.tongue().untranslated(words.adopted(edition)), reading.link(resolution))
                        .on(resolution.basis()))
                .orElseGet(() -> Entry.of(words.adopted(edition)));
    }

    private EditionView.Participants participants(Edition edition) {
        var occasions = reading.content().sources(edition).stream()
                .filter(source -> OCCASIONS.contains(source.kind()))
                .sorted(Comparator.comparing(
                                (Source source) -> source.happened().sortedBy())
                        .thenComparingInt(Source::no))
                .toList();
        var counted = occasions.stream()
                .flatMap(source -> reading.content().people(source).stream())
                .toList();
        var sentence = occasions.isEmpty()
                ? null
                : reading.text(
                        "portal.edition.people",
                        Map.of(
                                "occasions", occasions.size(),
                                "counted", counted.size(),
                                "people",
                                        reading.number(counted.stream()
                                                .mapToInt(People::n)
                                                .sum())));
        return new EditionView.Participants(
                sentence, occasions.stream().map(this::occasion).toList());
    }

    private NewsItem occasion(Source source) {
        return new NewsItem(
                reading.when(source.happened()),
                reading.entry(source),
                reading.content()
                        .people(source)
                        .map(reading::people)
                        .map(Words::of)
                        .orElseGet(() -> reading.words("portal.people.unknown")));
    }

    private EditionView.Definitions definitions(Edition edition) {
        var terms = reading.content().terms(edition).stream()
                .map(term -> new EditionView.Term(
                        reading.tongue().say(term.id(), "term", term.term()),
                        reading.tongue().say(term.id(), "definition", term.definition()),
                        reading.content()
                                .findSource(term.sourceId())
                                .map(reading::entry)
                                .orElseGet(() -> term.sourceText() == null
                                        ? null
                                        : Entry.of(reading.tongue().untranslated(term.sourceText()))),
                        term.basis()))
                .toList();
        return new EditionView.Definitions(
                reading.tongue().sayOrNull(edition.id(), "definitionNote", edition.definitionNote()), terms);
    }
}
