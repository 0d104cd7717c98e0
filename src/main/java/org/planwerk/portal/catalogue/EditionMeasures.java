package org.planwerk.portal.catalogue;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.PublicContent;

/**
 * The measures of an edition as they are looked for: those that stand by themselves, each with its parts.
 *
 * @param rows in the order of the edition
 * @param uncounted were not decided: they are found, but do not count
 * @param names of leads and target groups by their values
 */
record EditionMeasures(
        List<Measure> rows,
        Map<UUID, List<Measure>> parts,
        Map<UUID, MeasureCount.Reason> uncounted,
        MeasureIndex index,
        Map<Facet, Map<String, String>> names) {

    static EditionMeasures of(PublicContent content, Edition edition, LocalDate today) {
        var count = MeasureCount.of(content, edition);
        var uncounted = new HashMap<UUID, MeasureCount.Reason>();
        var rows = content.standing(Measure.class, edition).stream()
                .filter(measure -> count.reason(measure)
                        .filter(MeasureCount.Reason.PART::equals)
                        .isEmpty())
                .toList();
        rows.forEach(measure -> count.reason(measure).ifPresent(why -> uncounted.put(measure.thingId(), why)));
        var parts = rows.stream().collect(toMap(Measure::thingId, content::parts));
        var values = new MeasureValues(content, edition, rows, uncounted, today);
        var index = new MeasureIndex(rows.stream().map(values::of).toList());
        return new EditionMeasures(rows, parts, uncounted, index, values.names());
    }

    List<Measure> parts(Measure measure) {
        return parts.getOrDefault(measure.thingId(), List.of());
    }

    boolean counts(Measure measure) {
        return !uncounted.containsKey(measure.thingId());
    }

    /** Whether the council adopted the edition without it. */
    boolean isLeftOut(Measure measure) {
        return uncounted.get(measure.thingId()) == MeasureCount.Reason.LEFT_OUT;
    }

    List<Measure> find(Map<Facet, ? extends Set<String>> chosen) {
        return at(index.find(chosen));
    }

    private List<Measure> at(BitSet found) {
        return found.stream().mapToObj(rows::get).toList();
    }

    /** The places of the measures in the order of the edition. */
    Map<UUID, Integer> places() {
        return IntStream.range(0, rows.size())
                .boxed()
                .collect(toMap(i -> rows.get(i).thingId(), i -> i));
    }
}
