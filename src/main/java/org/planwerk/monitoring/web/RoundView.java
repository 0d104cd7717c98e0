package org.planwerk.monitoring.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.Fact;
import org.planwerk.web.Problems;
import org.planwerk.web.StatusLink;
import org.planwerk.web.StatusSign;

/**
 * One round: before it opens whom it would ask, then how far it is, in the end how it was frozen.
 *
 * @param runs whether the reader may act
 * @param act what its one button does: {@code open}, {@code schedule}, {@code close}, {@code reopen}
 * @param unread what whoever closes now should read before; null if nothing waits
 */
record RoundView(
        String path,
        String title,
        String eyebrow,
        String lead,
        List<Crumb> crumbs,
        boolean runs,
        boolean prepared,
        boolean open,
        @Nullable String act,
        @Nullable String unread,
        List<Unit> units,
        Map<StatusSign, String> legend,
        List<Pile> piles,
        List<Person> people,
        List<Fact> facts,
        List<String> events,
        List<Snapshot> snapshots,
        String typed,
        Problems problems) {

    record Unit(String name, List<StatusLink> marks, String count) {}

    /** Measures that somebody has to look at, under a title. */
    record Pile(String id, String title, String why, List<Line> lines) {}

    record Line(
            String title,
            String path,
            StatusSign sign,
            String state,
            @Nullable String note) {}

    /** @param path of their page; null as long as they have not been asked */
    record Person(String name, @Nullable String path, String email, String measures, List<String> notes) {}

    record Snapshot(String title, String sha256) {}
}
