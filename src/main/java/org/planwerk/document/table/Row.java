package org.planwerk.document.table;

import java.util.List;

/** A row with its number in the spreadsheet, from 1; behind its last filled cell there are none. */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell in a column counted from 0, an empty one if nothing stands there. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : new Cell(number, column, Value.NOTHING, false);
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
