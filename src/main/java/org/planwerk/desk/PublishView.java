package org.planwerk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.web.Entry;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.Problems;

/**
 * What waits to be published, to choose from.
 *
 * @param hiddenBy where the edition itself is to be shown first, else nobody sees what is published; null if it is shown
 * @param frozen whether it was refused because the edition lies before the council
 * @param chosen the values of what was chosen before; empty for all
 * @param when day and hour for what is to be published later
 * @param planned what is published later anyway
 */
record PublishView(
        String title,
        String path,
        @Nullable String hiddenBy,
        List<Line> lines,
        boolean frozen,
        List<String> chosen,
        Problems problems,
        List<Control> when,
        List<Planned> planned) {

    boolean isChosen(Line line) {
        return chosen.isEmpty() || chosen.contains(line.value());
    }

    /** One entry and what changes of it. */
    record Line(String value, Entry title, Publicity publicity, List<EntryView.Difference> differences) {}

    /** What is published at a moment; the problem says why it was not. */
    record Planned(
            String id,
            String text,
            List<String> titles,
            @Nullable String problem) {}
}
