package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.thread.RedThread;
import org.planwerk.web.Entry;
import org.planwerk.web.StatusLink;
import org.planwerk.web.Words;

/**
 * A goal in its tree, with the needs behind it and the measures that serve it.
 *
 * @param above the goals over it, the highest first
 * @param belowWord what the goals below are called
 * @param stated what sources count in its edition, though the things themselves are not recorded
 * @param sum null if no measure serves it
 */
record GoalView(
        Head head,
        int tone,
        RedThread thread,
        List<Words> texts,
        List<Above> above,
        @Nullable String belowWord,
        List<Below> below,
        List<Entry> needs,
        @Nullable Sum sum,
        List<Words> stated,
        List<CourseStop> course,
        @Nullable Wording wording,
        @Nullable String note) {

    record Above(String level, Entry goal) {}

    record Below(Entry goal, List<StatusLink> marks, String sum) {}
}
