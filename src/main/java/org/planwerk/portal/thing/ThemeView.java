package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.MeasureRow;
import org.planwerk.web.Words;

/** A cross-cutting theme with its measures, edition by edition. */
record ThemeView(
        Head head,
        List<Words> texts,
        List<Group> groups,
        List<Entry> sources,
        List<CourseStop> course,
        @Nullable String note) {

    /** The measures of one edition. */
    record Group(Entry edition, String id, List<MeasureRow> measures) {}
}
