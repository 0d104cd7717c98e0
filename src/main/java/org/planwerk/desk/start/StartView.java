package org.planwerk.desk.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.SealView;
import org.planwerk.desk.life.GuardView;
import org.planwerk.web.Entry;

/**
 * The desk of somebody.
 *
 * @param works whether there is anything to do for them beside reading
 * @param count how much waits: lines, and what presses in the piles
 * @param since what others did since the last visit; null on the first one
 * @param first what can be done where nothing has been done yet, the one to begin with first
 * @param bare whether there is no plan yet, and nothing that this person could do about it
 * @param seal what came of the last inspection of the history, for those who look over it
 * @param reading where one reads what there is
 */
record StartView(
        String name,
        boolean works,
        int count,
        @Nullable Since since,
        List<Line> waiting,
        List<Line> first,
        boolean bare,
        List<Section> piles,
        @Nullable Stage stage,
        @Nullable SealView seal,
        List<Entry> reading) {

    /** {@code path} is null for those who may not read the history. */
    record Since(String moment, int count, @Nullable String path) {}

    /** Something to do; {@code due} in words, with {@code late} or soon. */
    record Line(
            String title, @Nullable String why, @Nullable String due, boolean late, String act, String path) {}

    /**
     * A pile with its first papers.
     *
     * @param count how much lies in it, in words
     * @param more the way to all of it; null if all of it is here
     * @param none what is said if nothing lies in it, and {@code next} what to do then
     * @param days other days since when it could be counted, each a link
     */
    record Section(
            String name,
            String title,
            String count,
            List<Paper> papers,
            Paper.@Nullable Act more,
            String none,
            String next,
            List<Entry> days) {}

    /** An edition on its way, with what is in it; {@code life} is where it goes on, {@code guard} for those who work on it. */
    record Stage(
            String title,
            String path,
            String life,
            int step,
            String state,
            String next,
            @Nullable GuardView guard,
            List<Check> checks) {}

    /** What should be so, but holds nothing up; the way to what is open, if anything is. */
    record Check(String text, @Nullable String path) {}
}
