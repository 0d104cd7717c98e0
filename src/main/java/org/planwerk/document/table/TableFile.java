package org.planwerk.document.table;

import java.io.InputStream;
import java.util.List;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.PlainText;
import org.planwerk.document.Upload;

/** A table that somebody brings, from Excel or as CSV; the content decides which, not the name. */
public final class TableFile {

    private TableFile() {}

    /** The visible sheets in their order, one of a CSV; within the usual limits. */
    public static List<Sheet> read(InputStream in) {
        return read(in, Limits.USUAL);
    }

    /**
     * The visible sheets in their order, one of a CSV.
     *
     * @throws DocumentRefused with a sentence for whoever brought it
     */
    public static List<Sheet> read(InputStream in, Limits limits) {
        var bytes = Upload.read(in, Upload.MOST);
        return CsvTable.findText(bytes)
                .map(text -> List.of(readText(text, limits)))
                .orElseGet(() -> readExcel(bytes, limits));
    }

    /** Some programs write a web page and call it a table. */
    private static Sheet readText(String text, Limits limits) {
        if (PlainText.isMarkup(text)) {
            throw new DocumentRefused.OtherType("XLSX");
        }
        return new CsvTable(text, limits).sheet();
    }

    private static List<Sheet> readExcel(byte[] bytes, Limits limits) {
        try (var archive = Upload.openOffice(bytes, "XLSX")) {
            return new ExcelBook(archive, limits).sheets();
        }
    }
}
