package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.EntryView;
import org.planwerk.packaging.Writing;

/** What would come of a table if it were taken over, row by row. */
record Preview(List<Line> lines) {

    /** How a row stands to what is there. */
    enum Mark {
        BAD,
        ASK,
        CHANGED,
        NEW,
        SAME
    }

    /**
     * A row of the file.
     *
     * @param row its number in the file
     * @param entry the id of the measure that it is
     * @param asked measures that it may be, if the person must say so
     */
    record Line(
            int row,
            Mark mark,
            String title,
            @Nullable UUID entry,
            List<Fault> faults,
            List<EntryView.Difference> differences,
            List<Alike> asked,
            @Nullable Writing writing) {}

    /** What is wrong with a cell; {@code place} is empty if it is the row as a whole. */
    record Fault(String place, String letters, String column, String value, String key, Map<String, ?> values) {}

    /** A measure whose name is like that of the row. */
    record Alike(String id, String title) {}

    long count(Mark mark) {
        return lines.stream().filter(line -> line.mark() == mark).count();
    }

    List<Line> list(Mark mark) {
        return lines.stream().filter(line -> line.mark() == mark).toList();
    }

    boolean isClear() {
        return count(Mark.BAD) == 0 && count(Mark.ASK) == 0;
    }

    List<Writing> writings() {
        var writings = new ArrayList<Writing>();
        for (var line : lines) {
            if (line.writing() != null) {
                writings.add(line.writing());
            }
        }
        return writings;
    }
}
