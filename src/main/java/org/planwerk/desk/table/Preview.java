package org.planwerk.desk.table;

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
     * @param writings the measure, then what is stated of it
     */
    record Line(
            int row,
            Mark mark,
            String title,
            @Nullable UUID entry,
            List<Fault> faults,
            List<EntryView.Difference> differences,
            List<Alike> asked,
            List<Writing> writings) {

        /** A row of which nothing is taken over. */
        static Line none(int row, Mark mark, String title, @Nullable UUID entry) {
            return new Line(row, mark, title, entry, List.of(), List.of(), List.of(), List.of());
        }

        static Line bad(int row, String title, @Nullable UUID entry, List<Fault> faults) {
            return new Line(row, Mark.BAD, title, entry, faults, List.of(), List.of(), List.of());
        }
    }

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

    /** How many statements on progress come with it. */
    long stated() {
        return writings().stream()
                .filter(writing -> writing.list().equals(Columns.STATEMENTS))
                .count();
    }

    List<Writing> writings() {
        return lines.stream().flatMap(line -> line.writings().stream()).toList();
    }
}
