package org.planwerk.portal.synopsis;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Chip;
import org.planwerk.web.Entry;
import org.planwerk.web.FateCount;
import org.planwerk.web.FieldSign;
import org.planwerk.web.SynopsisRow;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/**
 * Two editions side by side, for one kind of things.
 *
 * @param path the one address of what is shown
 * @param record what sources count beside what is recorded
 * @param unknown a sentence on what no source says, or nobody has decided yet
 * @param beside what does not count here
 */
record SynopsisView(
        String path,
        String title,
        Words lead,
        @Nullable Entry decision,
        List<Tab> tabs,
        List<Words> record,
        List<Words> unknown,
        Content picture,
        List<FateCount> counts,
        Words sentence,
        String proof,
        List<Words> beside,
        @Nullable Entry why,
        String heading,
        List<Chip> chips,
        Words before,
        Words after,
        String notYet,
        List<Group> groups,
        boolean folded,
        List<SynopsisRow> besideRows,
        @Nullable String note) {

    /** The rows of one field of action; without a sign those of none, or if there is only one group. */
    record Group(@Nullable FieldSign field, @Nullable String heading, String count, List<SynopsisRow> rows) {}
}
