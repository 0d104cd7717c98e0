package org.planwerk.portal.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.FieldSign;
import org.planwerk.web.JudgementCount;
import org.planwerk.web.NewsItem;
import org.planwerk.web.StatusLink;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/**
 * Where an edition stands: the three judgements on all measures that count, the same by field and by goal, and what nobody has
 * reported.
 *
 * @param record what sources count and the record lacks
 * @param moving the share of measures that are under way or done, with its way to them
 * @param judged empty if no measure counts
 * @param silent measures that nobody has said anything about, the first of them
 */
record ProgressView(
        String path,
        Words lead,
        List<Tab> editions,
        List<Words> record,
        @Nullable Entry moving,
        List<JudgementCount> judged,
        @Nullable Entry counting,
        @Nullable Table fields,
        @Nullable Table goals,
        String silentHeading,
        List<StatusLink> silent,
        @Nullable Entry allSilent,
        List<NewsItem> newest,
        @Nullable String note) {

    /** Measures by what they serve; a number without a way is none. */
    record Table(String caption, String first, List<Column> columns, List<Row> rows) {}

    /** @param sign null for what is no status */
    record Column(@Nullable StatusSign sign, String word) {}

    /** What the measures serve: a field or a goal. */
    record Row(@Nullable FieldSign field, @Nullable Entry goal, List<Cell> cells) {}

    /** @param href null if there is none */
    record Cell(String count, @Nullable String href) {}
}
