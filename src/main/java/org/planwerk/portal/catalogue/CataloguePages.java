package org.planwerk.portal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.catalogue.CatalogueView.Column;
import org.planwerk.portal.catalogue.CatalogueView.Table;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.web.MeasureRows;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.RecordGaps;
import org.planwerk.web.Chip;
import org.planwerk.web.Entry;
import org.planwerk.web.FilterGroup;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;
import org.springframework.util.MultiValueMap;

/** Puts together the page of the catalogue. */
final class CataloguePages {

    /** So many measures stand on one page. */
    static final int PAGE = 50;

    private static final int WORTH_FILTERING = 6;

    /** Longer values, such as goals that are whole sentences, are said shorter beside their tick. */
    private static final int LABEL = 70;

    private final EditionChoice.Chosen chosen;
    private final Reading reading;
    private final EditionMeasures measures;
    private final Selection selection;
    private final FacetWords words;
    private final List<Measure> found;

    CataloguePages(EditionChoice.Chosen chosen) {
        this.chosen = chosen;
        this.reading = chosen.reading();
        this.measures = chosen.measures();
        this.selection = chosen.selection();
        this.words = chosen.words();
        this.found = chosen.found();
    }

    CatalogueView view(MultiValueMap<String, String> asked) {
        var rest = rest();
        var shown = selection.whole() ? rest : rest.subList(0, Math.min(PAGE, rest.size()));
        var edition = chosen.edition();
        return new CatalogueView(
                selection.path(),
                lead(edition),
                EditionChoice.editions(reading, edition),
                unknown(asked),
                RecordGaps.of(reading, edition, "MEASURE", "PROPOSAL"),
                filters(),
                selection.kept(),
                title(),
                chips(),
                selection.isNarrowed() ? reading.link(selection.withoutAll().path()) : null,
                found.isEmpty() ? null : new CatalogueSum(chosen, found).of(),
                found.isEmpty() ? List.of() : views(),
                selection.table() ? List.of() : new MeasureRows(reading).of(shown),
                selection.table() && !shown.isEmpty() ? table(new TableRows(reading).of(shown)) : null,
                found.isEmpty() && !selection.isNarrowed()
                        ? Entry.link(reading.title(edition), reading.link(edition))
                        : null,
                found.isEmpty() ? loosen() : List.of(),
                shown.size() < rest.size()
                        ? reading.link(selection.from(shown.getLast().no()).path())
                        : null,
                shown.size() < found.size() && rest.size() < found.size()
                        ? reading.link(selection.from(0).path())
                        : null,
                shown.size() < found.size()
                        ? link("portal.catalogue.whole", selection.onOnePage().path())
                        : null,
                found.isEmpty() ? null : link("portal.catalogue.csv", selection.csv()),
                reading.tongue().note());
    }

    private Entry link(String key, String path) {
        return Entry.link(reading.text(key, Map.of("count", found.size())), reading.link(path));
    }

    private Words lead(Edition edition) {
        var period = reading.when(edition.period());
        var title = reading.title(edition);
        return period.isEmpty()
                ? reading.words("portal.catalogue.lead", Map.of("edition", title))
                : reading.words("portal.catalogue.lead.period", Map.of("edition", title, "period", period));
    }

    private @Nullable String unknown(MultiValueMap<String, String> asked) {
        var unknown = new ArrayList<>(selection.unknown());
        if (Selection.namesEdition(asked) && !selection.named()) {
            unknown.add("fassung=" + asked.getFirst("fassung"));
        }
        return unknown.isEmpty()
                ? null
                : reading.text(
                        "portal.catalogue.unknown", Map.of("count", unknown.size(), "values", reading.list(unknown)));
    }

    private String title() {
        var values = Map.of("count", found.size(), "all", measures.rows().size());
        return reading.text(selection.isNarrowed() ? "portal.catalogue.found" : "portal.catalogue.found.all", values);
    }

    /** What follows the measure after which the page begins, even if that one is no longer among what is found. */
    private List<Measure> rest() {
        var anchor = measures.rows().stream()
                .filter(measure -> measure.no() == selection.after())
                .findFirst();
        if (anchor.isEmpty()) {
            return found;
        }
        var order = new MeasureOrder(reading, measures).by(selection.sort(), selection.descending());
        return found.stream()
                .dropWhile(measure -> order.compare(measure, anchor.get()) <= 0)
                .toList();
    }

    /** A handful of measures is found faster than filtered. */
    private List<FilterGroup> filters() {
        if (measures.rows().size() < WORTH_FILTERING && !selection.isNarrowed()) {
            return List.of();
        }
        return Stream.of(Facet.values()).flatMap(this::filter).toList();
    }

    /** A facet that cannot narrow anything is not offered. */
    private Stream<FilterGroup> filter(Facet facet) {
        var all = measures.index().counts(facet, Map.of());
        var narrows =
                all.values().stream().anyMatch(count -> count < measures.rows().size());
        if (!narrows && !selection.chosen().containsKey(facet)) {
            return Stream.of();
        }
        var counts = measures.index().counts(facet, selection.chosen());
        var options = words.ordered(facet, counts.keySet()).stream()
                .map(value -> new FilterGroup.Option(
                        value,
                        words.label(facet, value).shortened(LABEL),
                        counts.getOrDefault(value, 0),
                        selection.has(facet, value)))
                .toList();
        return Stream.of(new FilterGroup(facet.parameter(), words.legend(facet), options));
    }

    private List<Chip> chips() {
        return selection.chosen().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream()
                        .map(value -> new Chip(
                                named(facet.getKey(), value),
                                reading.link(
                                        selection.without(facet.getKey(), value).path()))))
                .toList();
    }

    private Words named(Facet facet, String value) {
        var label = words.label(facet, value);
        return new Words(words.legend(facet) + ": " + label.shortened(LABEL).text(), label.language());
    }

    private List<Tab> views() {
        return List.of(
                new Tab(
                        reading.text("portal.catalogue.list"),
                        reading.link(selection.asTable(false).path()),
                        !selection.table(),
                        "list"),
                new Tab(
                        reading.text("portal.catalogue.table"),
                        reading.link(selection.asTable(true).path()),
                        selection.table(),
                        "table"));
    }

    private Table table(List<TableRow> rows) {
        return new Table(title(), Stream.of(SortBy.values()).map(this::column).toList(), rows);
    }

    private Column column(SortBy column) {
        var sorted = selection.sort() == column;
        var down = sorted && !selection.descending();
        return new Column(
                reading.text("portal.catalogue.column." + column),
                reading.link(selection.sorted(column, down).path()),
                sorted ? selection.descending() ? "descending" : "ascending" : null,
                reading.text(down ? "portal.catalogue.sort.down" : "portal.catalogue.sort.up"));
    }

    /** What would be found without one of the filters, the most first. */
    private List<Entry> loosen() {
        record Way(Facet facet, int count) {}
        return selection.chosen().keySet().stream()
                .map(facet -> new Way(
                        facet,
                        measures.index().find(selection.without(facet).chosen()).cardinality()))
                .filter(way -> way.count() > 0)
                .sorted((one, other) -> other.count() - one.count())
                .map(way -> Entry.link(
                        reading.text(
                                "portal.catalogue.loosen",
                                Map.of("filter", words.legend(way.facet()), "count", way.count())),
                        reading.link(selection.without(way.facet()).path())))
                .toList();
    }
}
