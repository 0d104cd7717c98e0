package org.planwerk.portal.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.catalogue.CountView.InField;
import org.planwerk.portal.catalogue.CountView.Left;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.RecordGaps;
import org.planwerk.web.Entry;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/** Puts together the page behind every number of measures. */
final class CountPages {

    private final EditionChoice.Chosen chosen;
    private final Reading reading;
    private final Selection selection;
    private final Counting counting;

    CountPages(EditionChoice.Chosen chosen) {
        this.chosen = chosen;
        this.reading = chosen.reading();
        this.selection = chosen.selection();
        this.counting = Counting.of(chosen.measures(), selection);
    }

    CountView view() {
        var edition = chosen.edition();
        var narrowed = narrowed();
        return new CountView(
                selection.counting(),
                lead(edition),
                editions(edition),
                RecordGaps.of(reading, edition, "MEASURE", "PROPOSAL"),
                narrowed,
                Stream.of("own", "part", "added", "status", "goal", "field")
                        .map(rule -> reading.text("portal.count.rule." + rule))
                        .toList(),
                text("portal.count.counted", counting.counted().size()),
                counting.counted().stream().map(reading::mark).toList(),
                text("portal.count.left", counting.notCounted()),
                counting.left().entrySet().stream()
                        .map(entry -> left(entry.getKey(), entry.getValue()))
                        .toList(),
                proof(),
                selection.chosen().containsKey(Facet.FIELD) ? List.of() : fields(edition),
                selection.chosen().containsKey(Facet.FIELD) ? null : overlap(),
                Entry.link(
                        reading.text("portal.count.list"),
                        reading.link(narrowed.isEmpty() ? EditionChoice.path(edition) : selection.path())),
                reading.tongue().note());
    }

    private String text(String key, int count) {
        return reading.text(key, Map.of("count", count));
    }

    private Words lead(Edition edition) {
        return reading.words(
                "portal.count.lead",
                Map.of(
                        "edition", reading.title(edition),
                        "count", counting.counted().size(),
                        "all", counting.all()));
    }

    private List<Tab> editions(Edition edition) {
        return EditionChoice.editions(reading, edition).stream()
                .map(tab -> new Tab(
                        tab.label(), tab.href().replace("/massnahmen?", "/massnahmen/zaehlung?"), tab.current(), null))
                .toList();
    }

    private List<String> narrowed() {
        var words = chosen.words();
        return selection.chosen().entrySet().stream()
                .map(facet -> words.legend(facet.getKey()) + ": "
                        + facet.getValue().stream()
                                .map(value -> words.label(facet.getKey(), value).text())
                                .collect(joining(" / ")))
                .toList();
    }

    private Left left(Counting.Reason reason, List<Measure> measures) {
        return new Left(
                text("portal.count.left." + reason, measures.size()),
                reading.text("portal.count.left." + reason + ".why"),
                measures.stream().map(reading::mark).toList());
    }

    /** "25 + 6 + 5 = 36": what counts and every reason, together all that stand in the edition. */
    private String proof() {
        var sum = Stream.concat(
                        Stream.of(counting.counted().size()),
                        counting.left().values().stream().map(List::size))
                .map(String::valueOf)
                .collect(joining(" + "));
        return reading.text("portal.count.proof", Map.of("sum", sum, "count", counting.all()));
    }

    private List<InField> fields(Edition edition) {
        var rows = new ArrayList<InField>();
        var numbers = chosen.measures().index().values(Facet.FIELD);
        for (var field : reading.content().standing(Field.class, edition)) {
            var no = String.valueOf(field.no());
            if (numbers.contains(no)) {
                var inField = selection.with(Facet.FIELD, no);
                var count = Counting.of(chosen.measures(), inField).counted().size();
                rows.add(new InField(
                        reading.sign(field),
                        Entry.link(text("portal.count.measures", count), reading.link(inField.counting()))));
            }
        }
        var without = counting.counted().stream()
                .filter(measure -> fieldsOf(measure) == 0)
                .count();
        if (without > 0 && !rows.isEmpty()) {
            rows.add(new InField(null, Entry.of(text("portal.count.measures", (int) without))));
        }
        return rows;
    }

    private @Nullable String overlap() {
        var several = counting.counted().stream()
                .filter(measure -> fieldsOf(measure) > 1)
                .count();
        return several == 0 ? null : text("portal.count.overlap", (int) several);
    }

    private int fieldsOf(Measure measure) {
        return reading.content().served(Field.class, measure).size();
    }
}
