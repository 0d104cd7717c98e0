package org.planwerk.portal.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.HeadRow;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;

/** Who took part in the plan, by edition and year. */
record SourcesView(
        Words lead,
        String honest,
        List<Part> parts,
        @Nullable String note) {

    /** What belongs to an edition, to a year, or to neither; {@code picture} are those who were counted. */
    record Part(
            String id, Words title, @Nullable Entry more, Words sentence, List<HeadRow> picture, List<Kind> kinds) {}

    /** Sources of a kind that nobody counted people in. */
    record Kind(String title, List<NewsItem> items) {}
}
