package org.planwerk.desk;

import java.util.List;

/** The texts of an edition by list, with how many of them wait to be published. */
record TextsView(
        String title,
        String state,
        String path,
        String life,
        List<Line> lines,
        int waiting,
        List<PublishView.Planned> planned,
        List<Other> others) {

    /** One list. */
    record Line(String title, String path, int count, long waiting) {}

    /** Another edition. */
    record Other(String title, String path, boolean current) {}
}
