package org.planwerk.portal.web;

import java.util.List;
import java.util.Map;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.StatedCount;

/** What sources count in an edition, so that nobody takes what is recorded for all there was. */
public final class RecordGaps {

    private RecordGaps() {}

    /** A sentence for each number that sources state of some kinds, such as {@code MEASURE}. */
    public static List<String> of(Reading reading, Edition edition, String... kinds) {
        return reading.content().statedCounts(edition).stream()
                .filter(count -> List.of(kinds).contains(count.kind()))
                .map(count -> sentence(reading, edition, count))
                .toList();
    }

    private static String sentence(Reading reading, Edition edition, StatedCount count) {
        var values = Map.of(
                "edition",
                reading.title(edition).text(),
                "count",
                count.n(),
                "what",
                count.what(),
                "note",
                count.note() == null ? "" : count.note());
        return reading.text(count.note() == null ? "portal.record.stated" : "portal.record.stated.note", values);
    }
}
