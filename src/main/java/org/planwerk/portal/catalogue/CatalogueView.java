package org.planwerk.portal.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Chip;
import org.planwerk.web.Entry;
import org.planwerk.web.FilterGroup;
import org.planwerk.web.MeasureRow;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/**
 * The catalogue of an edition as it is shown.
 *
 * @param path the one address of what is shown
 * @param record what sources count and the record lacks
 * @param loosen instead of a list, if nothing is found: each filter that stands in the way
 */
record CatalogueView(
        String path,
        Words lead,
        List<Tab> editions,
        @Nullable String unknown,
        List<Words> record,
        List<FilterGroup> filters,
        Map<String, String> kept,
        String found,
        List<Chip> chips,
        @Nullable String reset,
        @Nullable Sum sum,
        List<Tab> views,
        List<MeasureRow> measures,
        @Nullable Table table,
        @Nullable Entry none,
        List<Entry> loosen,
        @Nullable String next,
        @Nullable String start,
        @Nullable Entry whole,
        @Nullable Entry csv,
        @Nullable String note) {

    /** How many of what is found count, in words and by status; every number leads to the measures behind it. */
    record Sum(List<String> sentences, @Nullable String heading, List<Tally> tallies, Entry why) {}

    /** How many measures have a status. */
    record Tally(StatusSign sign, String word, String count, String href) {}

    record Table(String caption, List<Column> columns, List<TableRow> rows) {}

    /**
     * A column by which the table can be sorted.
     *
     * @param sorted ascending, descending, or null if the table is sorted by another one
     */
    record Column(String label, String href, @Nullable String sorted, String hint) {}
}
