package org.planwerk.portal.synopsis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.FateCount;
import org.planwerk.web.Words;

/** All editions that follow another one, the newest first, with what became of everything. */
record OverviewView(List<Pair> pairs, @Nullable String note) {

    /** An edition and its predecessor. */
    record Pair(String id, Words title, Words lead, List<Row> rows) {}

    /**
     * What became of the things of one kind.
     *
     * @param record what sources count beside what is recorded
     */
    record Row(Entry title, List<FateCount> counts, List<Words> record) {}
}
