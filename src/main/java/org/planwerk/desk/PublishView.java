package org.planwerk.desk;

import java.util.List;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.web.Entry;

/**
 * What waits to be published, to choose from.
 *
 * @param frozen whether it was refused because the edition lies before the council
 */
record PublishView(String title, String path, List<Line> lines, boolean frozen) {

    /** One entry and what changes of it. */
    record Line(String value, Entry title, Publicity publicity, List<EntryView.Difference> differences) {}
}
