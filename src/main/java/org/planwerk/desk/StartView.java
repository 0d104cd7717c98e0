package org.planwerk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;

/**
 * The desk of somebody.
 *
 * @param writes whether there is anything to do for them beside reading
 * @param since what others did since the last visit; null on the first one
 * @param first what can be done where nothing has been done yet, the one to begin with first
 * @param reading where one reads what there is
 */
record StartView(
        String name,
        boolean writes,
        @Nullable Since since,
        List<Line> waiting,
        List<Line> first,
        @Nullable Stage stage,
        List<Entry> reading) {

    /** {@code path} is null for those who may not read the history. */
    record Since(
            String moment,
            int count,
            List<String> lists,
            @Nullable String path) {}

    /** Something to do; {@code due} in words, with {@code late} or soon. */
    record Line(
            String title, @Nullable String why, @Nullable String due, boolean late, String act, String path) {}

    /** An edition on its way, with what is in it. */
    record Stage(String title, String path, int step, String state, String next, List<Check> checks) {

        long missing() {
            return checks.stream().filter(Check::blocks).count();
        }
    }

    /** What must be done before the edition goes on, or is done. */
    record Check(boolean blocks, String text, List<Entry> things, int more) {}
}
