package org.planwerk.portal.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.content.TargetGroup;
import org.planwerk.portal.content.Theme;
import org.planwerk.portal.web.Reading;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What the catalogue shows as a file that spreadsheets open; it is written row by row. */
final class MeasureCsv {

    private static final List<String> COLUMNS = List.of(
            "number",
            "no",
            "title",
            "summary",
            "part",
            "counts",
            "fields",
            "goals",
            "themes",
            "status",
            "common",
            "delayed",
            "day",
            "at",
            "evidence",
            "lead",
            "partners",
            "providers",
            "groups",
            "from",
            "to",
            "runs",
            "permanent",
            "binding",
            "priority",
            "goodPractice",
            "edition",
            "basis",
            "link");

    /** So begins a cell that a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final EditionChoice.Chosen chosen;
    private final Reading reading;
    private final EditionMeasures measures;
    private final FacetWords words;
    private final String origin;

    MeasureCsv(EditionChoice.Chosen chosen, String origin) {
        this.chosen = chosen;
        this.reading = chosen.reading();
        this.measures = chosen.measures();
        this.words = chosen.words();
        this.origin = origin;
    }

    void send(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name(), UTF_8).build().toString());
        try (var writer = new OutputStreamWriter(response.getOutputStream(), UTF_8);
                var csv = CsvWriter.builder().fieldSeparator(';').build(writer)) {
            // Without this mark spreadsheets read umlauts wrongly.
            writer.write('\uFEFF');
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> reading.text("portal.csv." + column))
                    .toList());
            for (var measure : chosen.found()) {
                csv.writeRecord(cells(measure, null));
                for (var part : measures.parts(measure)) {
                    csv.writeRecord(cells(part, measure));
                }
            }
        }
    }

    private String name() {
        return reading.text("portal.catalogue.title") + " - "
                + reading.title(chosen.edition()).text().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ") + ".csv";
    }

    private List<String> cells(Measure measure, @Nullable Measure whole) {
        var status = reading.status(measure);
        return Stream.of(
                        measure.number(),
                        String.valueOf(measure.no()),
                        reading.tongue().title(measure).text(),
                        summary(measure),
                        whole == null ? null : reading.tongue().title(whole).text(),
                        counts(measure, whole),
                        titles(Field.class, measure),
                        titles(Goal.class, measure),
                        titles(Theme.class, measure),
                        reading.statusWord(measure),
                        status.map(Statement::common).orElse("NOT_REPORTED"),
                        yes(status.map(Statement::delayed).orElse(false)),
                        status.map(Statement::atTo).map(LocalDate::toString).orElse(null),
                        status.map(Statement::at).map(reading::when).orElse(null),
                        reading.evidence(measure),
                        involved(measure, "LEAD"),
                        involved(measure, "PARTNER"),
                        involved(measure, "PROVIDER"),
                        join(reading.content().targetGroups(measure).stream()
                                .map(TargetGroup::name)
                                .toList()),
                        day(measure.runsFrom()),
                        day(measure.runsTo()),
                        reading.when(measure.runs()),
                        yes(measure.permanent()),
                        measure.binding() == null ? null : words.binding(measure.binding()),
                        measure.priorityMark() == null
                                ? null
                                : words.label(Facet.PRIORITY, measure.priorityMark())
                                        .text(),
                        yes(measure.goodPractice()),
                        reading.title(chosen.edition()).text(),
                        reading.text("portal.csv.basis." + measure.basis()),
                        origin + reading.link(measure))
                .map(cell -> safe(requireNonNullElse(cell, "")))
                .toList();
    }

    /** A cell as spreadsheets show it and do not calculate with it. */
    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private @Nullable String summary(Measure measure) {
        var summary = reading.tongue().summary(measure);
        return summary == null ? null : summary.text();
    }

    private String counts(Measure measure, @Nullable Measure whole) {
        return reading.text(
                whole != null
                        ? "portal.csv.counts.part"
                        : measures.counts(measure) ? "portal.csv.counts.yes" : "portal.csv.counts.added");
    }

    private String titles(Class<? extends Standing> type, Measure measure) {
        return join(reading.content().served(type, measure).stream()
                .map(thing -> reading.tongue().title(thing).text())
                .toList());
    }

    private String involved(Measure measure, String role) {
        return join(MeasureValues.names(reading.content(), measure, role));
    }

    private static String join(List<String> values) {
        return String.join(", ", values);
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private String yes(boolean yes) {
        return reading.text(yes ? "portal.csv.yes" : "portal.csv.no.value");
    }
}
