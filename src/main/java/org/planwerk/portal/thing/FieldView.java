package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.MeasureRow;
import org.planwerk.web.WholeRow;
import org.planwerk.web.Words;

/**
 * A field of action: how it should be, how far it is, the whole picture and what it was before.
 *
 * @param guiding goals over the goals of the picture
 * @param stated what sources count in its edition, though the things themselves are not recorded
 * @param sum null if the field has no measures
 */
record FieldView(
        Head head,
        int tone,
        List<Words> texts,
        List<Future> futures,
        @Nullable Sum sum,
        List<Words> stated,
        List<Entry> guiding,
        List<WholeRow> whole,
        List<Found> findings,
        List<Stated> claims,
        List<CourseStop> course,
        List<Entry> chapters,
        List<Entry> sources,
        List<MeasureRow> measures,
        @Nullable String note) {

    /** How it should be one day. */
    record Future(
            @Nullable String year,
            Words quote,
            List<Words> texts,
            List<Words> states,
            List<Entry> sources,
            String basis,
            @Nullable Words basisNote) {}

    /** Findings of one sort. */
    record Found(String heading, List<Finding> findings) {

        record Finding(Entry title, List<Words> texts, List<Entry> sources) {}
    }

    /** What a source says about the field. */
    record Stated(Words what, Words value, @Nullable Entry source, String basis) {}
}
