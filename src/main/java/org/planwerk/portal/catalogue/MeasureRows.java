package org.planwerk.portal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Cycle;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.FieldSign;
import org.planwerk.web.MeasureRow;
import org.planwerk.web.Words;

/** Measures as rows of the list and of the table. */
final class MeasureRows {

    private static final int TEXT = 180;

    private final Reading reading;
    private final EditionMeasures measures;

    MeasureRows(Reading reading, EditionMeasures measures) {
        this.reading = reading;
        this.measures = measures;
    }

    MeasureRow row(Measure measure) {
        return new MeasureRow(
                reading.entry(measure),
                text(measure),
                who(measure),
                field(measure),
                reading.statusSign(measure),
                reading.statusWord(measure),
                reading.status(measure).isPresent(),
                reading.age(measure),
                reading.evidence(measure),
                remark(measure),
                measures.parts(measure).stream().map(reading::mark).toList());
    }

    private Words text(Measure measure) {
        var summary = reading.tongue().summary(measure);
        if (summary != null) {
            return summary;
        }
        var text = reading.tongue().text(measure);
        return text == null ? Words.of("") : text.shortened(TEXT);
    }

    private Words who(Measure measure) {
        var parts = Stream.concat(
                        Stream.ofNullable(measure.number()), MeasureValues.leads(reading.content(), measure).stream())
                .collect(Collectors.joining(" · "));
        return parts.isEmpty() ? Words.of("") : reading.tongue().untranslated(parts);
    }

    private @Nullable FieldSign field(Measure measure) {
        return reading.content().served(Field.class, measure).stream()
                .findFirst()
                .map(reading::sign)
                .orElse(null);
    }

    /** That a measure came after the decision and does not count yet. */
    @Nullable String remark(Measure measure) {
        if (measures.counts(measure)) {
            return null;
        }
        return reading.content()
                .findCycle(measure.cycleId())
                .map(Cycle::year)
                .map(year -> reading.text("portal.catalogue.added.cycle", Map.of("year", String.valueOf(year))))
                .orElseGet(() -> reading.text("portal.catalogue.added"));
    }

    /** The rows of the table: each measure, and its parts below it. */
    List<TableRow> tableRows(List<Measure> shown) {
        var rows = new ArrayList<TableRow>();
        for (var measure : shown) {
            rows.add(tableRow(measure, false));
            measures.parts(measure).forEach(part -> rows.add(tableRow(part, true)));
        }
        return rows;
    }

    private TableRow tableRow(Measure measure, boolean part) {
        var status = reading.status(measure);
        return new TableRow(
                measure.number() == null ? "" : measure.number(),
                reading.entry(measure),
                part ? null : field(measure),
                reading.statusSign(measure),
                reading.statusWord(measure),
                status.map(statement -> reading.when(statement.at())).orElse(""),
                reading.tongue().untranslated(String.join(", ", MeasureValues.leads(reading.content(), measure))),
                reading.tongue().untranslated(reading.when(measure.runs())),
                measure.permanent(),
                part,
                part ? null : remark(measure));
    }
}
