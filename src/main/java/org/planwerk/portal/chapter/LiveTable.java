package org.planwerk.portal.chapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/**
 * A live part of a chapter: a list from the plan as it stands, as a table whose first column names the row.
 *
 * @param none what is said instead if the list is empty
 */
record LiveTable(Words caption, List<String> heads, List<List<Cell>> rows, Words none) {

    /** One or several pieces of text below each other. */
    record Cell(List<Entry> entries) {

        static Cell of(@Nullable Entry entry) {
            return new Cell(entry == null ? List.of() : List.of(entry));
        }

        static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(Entry.of(text)));
        }
    }
}
