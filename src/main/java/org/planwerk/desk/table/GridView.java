package org.planwerk.desk.table;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.web.Problems;
import org.planwerk.web.Tab;

/**
 * Measures as a table in one form.
 *
 * @param form the key from which the ids of new rows follow
 */
record GridView(
        DeskEdition edition,
        String path,
        List<Tab> tabs,
        List<String> heads,
        List<Line> lines,
        UUID form,
        List<Choice> choices,
        int count,
        int page,
        int pages,
        int blank,
        boolean overtaken,
        Problems problems) {

    /** A row; its key is the number for life of the measure, or that of an empty row. */
    record Line(String key, int number, int version, boolean added, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param choices the id of the list from which it can be filled
     * @param error the sentence that says what is wrong with it
     * @param theirs what somebody else has written there meanwhile
     */
    record Cell(
            String id,
            String name,
            String label,
            String value,
            @Nullable String choices,
            boolean number,
            boolean changed,
            boolean writable,
            @Nullable String error,
            @Nullable String theirs) {}

    /** What cells of a column can be filled with. */
    record Choice(String id, List<String> values) {}
}
