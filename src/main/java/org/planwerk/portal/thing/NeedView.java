package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.thread.RedThread;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.MeasureRow;
import org.planwerk.web.Words;

/**
 * A need with its reviews.
 *
 * @param measures that answer it and still stand in the plan
 * @param former measures that answered it and left the plan
 */
record NeedView(
        Head head,
        RedThread thread,
        List<Words> texts,
        List<Fact> facts,
        List<ReviewStop> reviews,
        List<MeasureRow> measures,
        List<MeasureRow> former,
        List<Entry> goals,
        List<CourseStop> course,
        @Nullable Wording wording,
        @Nullable String note) {}
