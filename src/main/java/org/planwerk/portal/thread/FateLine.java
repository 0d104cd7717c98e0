package org.planwerk.portal.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;
import org.planwerk.web.Words;

/**
 * What became of a thing between two editions, or what it came from.
 *
 * @param said the whole as a sentence, such as "aufgeteilt in Wohnen und Gesundheit"
 * @param edition the later one, in which it was written down
 * @param things its successors, or its predecessors
 */
public record FateLine(
        FateSign sign,
        String word,
        @Nullable Words said,
        Entry edition,
        String when,
        List<Entry> things,
        @Nullable Words reason,
        @Nullable Entry resolution,
        @Nullable Words by,
        @Nullable String basis,
        @Nullable Words basisNote) {}
