package org.planwerk.portal.web;

import java.util.List;
import java.util.Map;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.StatedCount;
import org.planwerk.web.Words;

/** What sources count in an edition, so that nobody takes what is recorded for all there was. */
public final class RecordGaps {

    private RecordGaps() {}

    /** A sentence for each number that sources state of some kinds, such as {@code MEASURE}. */
    public static List<Words> of(Reading reading, Edition edition, String... kinds) {
        return reading.content().statedCounts(edition).stream()
                .filter(count -> List.of(kinds).contains(count.kind()))
                .map(count -> sentence(reading, edition, count))
                .toList();
    }

    private static Words sentence(Reading reading, Edition edition, StatedCount count) {
        var values = Map.of(
                "edition",
                reading.title(edition),
                "count",
                count.n(),
                "what",
                reading.tongue().untranslated(count.what()),
                "note",
                count.note() == null ? Words.of("") : reading.tongue().untranslated(count.note()));
        return reading.words(count.note() == null ? "portal.record.stated" : "portal.record.stated.note", values);
    }
}
