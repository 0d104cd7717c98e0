package org.planwerk.portal.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.web.MeasureRows;
import org.planwerk.portal.web.Reading;

/** Measures as rows of the table: each measure, and its parts below it. */
final class TableRows {

    private final Reading reading;
    private final MeasureRows lines;

    TableRows(Reading reading) {
        this.reading = reading;
        this.lines = new MeasureRows(reading);
    }

    List<TableRow> of(List<Measure> measures) {
        var rows = new ArrayList<TableRow>();
        for (var measure : measures) {
            rows.add(row(measure, false));
            reading.content().parts(measure).forEach(part -> rows.add(row(part, true)));
        }
        return rows;
    }

    private TableRow row(Measure measure, boolean part) {
        var status = reading.status(measure);
        return new TableRow(
                measure.number() == null ? "" : measure.number(),
                reading.entry(measure),
                part ? null : lines.sign(measure),
                reading.statusSign(measure),
                reading.statusWord(measure),
                status.map(statement -> reading.when(statement.at())).orElse(""),
                reading.tongue().untranslated(String.join(", ", MeasureValues.leads(reading.content(), measure))),
                reading.tongue().untranslated(reading.when(measure.runs())),
                measure.permanent(),
                part,
                part ? null : lines.remark(measure));
    }
}
