package org.planwerk.desk.life;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;

/**
 * What becomes of the things of one field, as threads from the edition before to this one.
 *
 * @param proof the sum that shows that nothing was lost
 */
record Loom(
        String title,
        String sentence,
        String from,
        String to,
        List<Start> starts,
        List<End> ends,
        List<Thread> threads,
        String proof) {

    /** Where a thread begins. */
    record Start(Entry title, String fate, boolean here, boolean open) {}

    /** Where one or more threads end: a thing of this edition, or what else became of it. */
    record End(@Nullable Entry title, @Nullable String note, FateSign sign, boolean fresh) {

        boolean isThing() {
            return sign != FateSign.OPEN
                    && sign != FateSign.COMPLETED
                    && sign != FateSign.ROUTINE
                    && sign != FateSign.DROPPED
                    && sign != FateSign.UNDOCUMENTED;
        }
    }

    /** A thread from the place of its beginning to that of its end. */
    record Thread(int from, int to, boolean here, boolean open) {

        String css() {
            return (here ? "here" : "") + (open ? " open" : "");
        }
    }

    /** The curve in a square of 100: both lists have rows of one height. */
    String path(Thread thread) {
        return String.format(
                Locale.ROOT,
                "M0 %1$.2fC40 %1$.2f 60 %2$.2f 100 %2$.2f",
                middle(thread.from(), starts.size()),
                middle(thread.to(), ends.size()));
    }

    private static double middle(int place, int of) {
        return (place + 0.5) * 100 / of;
    }
}
