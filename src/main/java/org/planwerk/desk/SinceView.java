package org.planwerk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.FormItem;
import org.planwerk.web.Problems;

/**
 * What changed between two days, list by list.
 *
 * @param sittings days on which a body decided, each a link to what has changed since
 * @param period both days in words; null if none was asked for
 * @param other how many entries changed that have no sheet of their own
 * @param more the query that shows the next ones
 */
record SinceView(
        List<FormItem.Control> days,
        Problems problems,
        List<Entry> sittings,
        @Nullable String period,
        List<Group> groups,
        int other,
        SealView seal,
        @Nullable String more) {

    /** The entries of a list. */
    record Group(String title, List<Line> lines) {}

    /** An entry that changed; {@code what} was done last, by whom and when. */
    record Line(Entry title, String what, List<EntryView.Difference> differences) {}
}
