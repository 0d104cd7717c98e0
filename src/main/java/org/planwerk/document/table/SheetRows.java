package org.planwerk.document.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sheet while it is read. */
final class SheetRows {

    private final Limits limits;
    private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();

    /** Cells that are merged; {@code last} ones are included. */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    SheetRows(Limits limits) {
        this.limits = limits;
    }

    void put(int row, int column, Value value) {
        if (value instanceof Value.Nothing) {
            return;
        }
        limits.checkRow(row);
        limits.checkColumn(column);
        put(new Cell(row, column, value, false));
    }

    private void put(Cell cell) {
        rows.computeIfAbsent(cell.row(), _ -> new TreeMap<>()).put(cell.column(), cell);
    }

    /** Says the value of a merged area in each of its cells, as far as the table reaches. */
    void join(Area area) {
        var anchor = rows.getOrDefault(area.firstRow, new TreeMap<>()).get(area.firstColumn);
        if (anchor == null || anchor.joined()) {
            return;
        }
        var lastColumn = Math.min(area.lastColumn, lastColumn());
        for (var row = area.firstRow; row <= Math.min(area.lastRow, rows.lastKey()); row++) {
            for (var column = area.firstColumn; column <= lastColumn; column++) {
                if (row != area.firstRow || column != area.firstColumn) {
                    put(new Cell(row, column, anchor.value(), true));
                }
            }
        }
    }

    private int lastColumn() {
        return rows.values().stream().mapToInt(TreeMap::lastKey).max().orElse(-1);
    }

    Sheet sheet(String name) {
        return new Sheet(name, rows.entrySet().stream().map(SheetRows::row).toList());
    }

    private static Row row(Map.Entry<Integer, TreeMap<Integer, Cell>> entry) {
        List<Cell> cells = new ArrayList<>();
        for (var column = 0; column <= entry.getValue().lastKey(); column++) {
            cells.add(entry.getValue().getOrDefault(column, new Cell(entry.getKey(), column, Value.NOTHING, false)));
        }
        return new Row(entry.getKey(), cells);
    }
}
