package org.planwerk.document.table;

import java.util.List;

/** A table with all its rows in their order; rows in which nothing stands are left out. */
public record Sheet(String name, List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
