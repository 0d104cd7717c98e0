package org.planwerk.desk.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Places;
import org.planwerk.document.FileType;
import org.planwerk.document.table.TableWriter;
import org.planwerk.document.table.Value;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The measures of an edition as a table to work on elsewhere; taken in again unchanged, it changes nothing. */
@WorkshopPages
class ExportController {

    private final Places places;
    private final MeasureTables tables;

    ExportController(Places places, MeasureTables tables) {
        this.places = places;
        this.tables = tables;
    }

    @GetMapping("/fassung/{edition}/massnahmen.xlsx")
    void xlsx(@PathVariable int edition, Locale language, HttpServletResponse response) throws IOException {
        send(edition, language, response, FileType.XLSX);
    }

    @GetMapping("/fassung/{edition}/massnahmen.csv")
    void csv(@PathVariable int edition, Locale language, HttpServletResponse response) throws IOException {
        send(edition, language, response, FileType.CSV);
    }

    private void send(int no, Locale language, HttpServletResponse response, FileType type) throws IOException {
        var edition = edition(places, no);
        var name = type.named(edition.title());
        response.setContentType(type.mediaType() + (type == FileType.CSV ? ";charset=UTF-8" : ""));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(edition, language, type, response.getOutputStream());
    }

    /** Writes row by row. */
    void write(DeskEdition edition, Locale language, FileType type, OutputStream out) throws IOException {
        var columns = tables.columns(edition, language);
        var heads = columns.whole().stream()
                .map(column -> new TableWriter.Column(column.label(), column.width(), column.choices()))
                .toList();
        var title = tables.speech(language).plural(Columns.LIST);
        try (var table = type == FileType.XLSX ? TableWriter.xlsx(out, title, heads) : TableWriter.csv(out, heads)) {
            for (var measure : tables.list(edition)) {
                List<Value> row = columns.whole().stream()
                        .map(column -> Value.text(column.show(measure.content(), columns.tooLong())))
                        .toList();
                table.add(row);
            }
        }
    }

    /** A help page answers if there is no such edition. */
    static DeskEdition edition(Places places, int no) {
        return java.util.Objects.requireNonNull(places.at("massnahmen", no).edition());
    }
}
