package org.planwerk.desk.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/**
 * The course of an edition: where it is, what may come next and what came before.
 *
 * @param hidden whether nobody outside sees the edition
 * @param ways the steps that it may take now
 * @param more what else there is to do or to read
 */
record LifeView(
        Words title,
        String path,
        List<Crumb> crumbs,
        List<Tab> tabs,
        Course course,
        boolean hidden,
        boolean mayShow,
        @Nullable GuardView guard,
        @Nullable Frozen frozen,
        List<WayLine> ways,
        List<StepLine> steps,
        List<Entry> more) {

    /** Which of seven steps it is at; {@code no} is 0 if it goes no further. */
    record Course(int no, String word, @Nullable String then) {

        static final int STEPS = 7;

        String css(int step) {
            return step < no ? "is-done" : step == no ? "is-now" : "";
        }
    }

    /** Under which hash the wording lies before the council. */
    record Frozen(String sha256, String at) {}

    record WayLine(String label, String href, String help, boolean primary) {}

    /** A step that was taken. */
    record StepLine(
            String when,
            String what,
            @Nullable String by,
            @Nullable String note,
            @Nullable Entry resolution,
            @Nullable String sha256) {}
}
