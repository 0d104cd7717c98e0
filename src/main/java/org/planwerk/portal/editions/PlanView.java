package org.planwerk.portal.editions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;
import org.planwerk.web.picture.Timeline;

/** A plan over the decades. */
record PlanView(
        Words title,
        @Nullable Words eyebrow,
        @Nullable Words lead,
        String basis,
        String path,
        List<Crumb> crumbs,
        Words standpoint,
        Timeline timeline,
        List<EditionLine> editions,
        List<CycleLine> cycles,
        List<NewsItem> comparisons,
        String progress,
        @Nullable String note) {

    /** An edition in the list of all. */
    record EditionLine(
            Entry title,
            String kind,
            String state,
            @Nullable Words lead,
            List<Fact> facts) {}

    /** A year of the plan with what took place in it. */
    record CycleLine(
            String id,
            Entry heading,
            @Nullable Words theme,
            @Nullable Words text,
            List<NewsItem> events) {}
}
