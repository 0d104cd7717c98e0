package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.thread.RedThread;
import org.planwerk.web.Entry;
import org.planwerk.web.MeasureRow;
import org.planwerk.web.Words;

/** A finding of the analysis: on what it rests and what followed. */
record FindingView(
        Head head,
        RedThread thread,
        List<Words> texts,
        List<Entry> sources,
        List<Entry> needs,
        List<MeasureRow> measures,
        List<CourseStop> course,
        @Nullable String note) {}
