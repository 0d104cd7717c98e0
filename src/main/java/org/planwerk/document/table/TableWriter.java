package org.planwerk.document.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A table that is written row by row, and never held in memory.
 *
 * <p>Reading it with {@link TableFile} gives back every text to the letter (as {@code Characters} leaves it); a workbook also
 * gives back numbers of up to fifteen digits, days and flags, while all is text in a CSV.
 */
public interface TableWriter extends AutoCloseable {

    /**
     * A column with its head.
     *
     * @param width in letters
     * @param choices the values that it offers; none if it takes anything
     */
    record Column(String title, int width, List<String> choices) {

        public Column(String title, int width) {
            this(title, width, List.of());
        }
    }

    /** Adds a row; what a cell cannot hold (over 32,767 letters) is refused. */
    void add(List<? extends Value> row) throws IOException;

    /** Finishes the table; without it, what was written is no file. */
    @Override
    void close() throws IOException;

    /** A workbook with one sheet; its head stays when scrolling, columns with choices offer them. */
    static TableWriter xlsx(OutputStream out, String name, List<Column> columns) throws IOException {
        return new ExcelWriter(out, name, columns);
    }

    /** A CSV as German spreadsheets open it: UTF-8 with its mark, semicolons; nothing in it is a formula. */
    static TableWriter csv(OutputStream out, List<Column> columns) throws IOException {
        return new CsvTableWriter(out, columns);
    }
}
