package org.planwerk.desk;

import java.util.List;
import org.planwerk.web.Entry;

/**
 * The texts of an edition by list, with how many of them wait to be published.
 *
 * @param hidden whether nobody outside sees the edition itself
 * @param publishes whether the person may publish what waits
 * @param beginnings the ways to bring texts in, while there are none
 */
record TextsView(
        String title,
        String state,
        String path,
        String life,
        boolean hidden,
        boolean publishes,
        List<Entry> beginnings,
        List<Line> lines,
        int waiting,
        List<PublishView.Planned> planned,
        List<Other> others) {

    /** One list. */
    record Line(String title, String path, int count, long waiting) {}

    /** Another edition. */
    record Other(String title, String path, boolean current) {}
}
