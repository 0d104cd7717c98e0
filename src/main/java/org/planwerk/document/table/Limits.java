package org.planwerk.document.table;

import org.planwerk.document.DocumentRefused;

/** How much of a table is taken at once. */
public record Limits(int rows, int columns, int cell) {

    /** A catalogue has some hundred rows; a spreadsheet's own limit holds for cells. */
    public static final Limits USUAL = new Limits(20_000, 200, 32_767);

    void checkRow(int row) {
        if (row > rows) {
            throw new DocumentRefused.TooLarge("rows", rows);
        }
    }

    void checkColumn(int column) {
        if (column >= columns) {
            throw new DocumentRefused.TooLarge("columns", columns);
        }
    }

    void checkCell(int length) {
        if (length > cell) {
            throw new DocumentRefused.TooLarge("cell", cell);
        }
    }
}
