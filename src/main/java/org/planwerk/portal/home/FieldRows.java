package org.planwerk.portal.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.FieldRow;
import org.planwerk.web.StatusLink;
import org.planwerk.web.StatusSign;

/** The fields of an edition, each with the marks of its measures and their sum in words. */
final class FieldRows {

    /** More marks than these are no picture any more; the sum and the catalogue still have all measures. */
    private static final int MOST = 120;

    private static final List<StatusSign> ORDER = List.of(
            StatusSign.DONE,
            StatusSign.PERMANENT,
            StatusSign.RUNNING,
            StatusSign.EXISTED_BEFORE,
            StatusSign.PLANNED,
            StatusSign.IDEA,
            StatusSign.DELAYED,
            StatusSign.ON_HOLD,
            StatusSign.DROPPED,
            StatusSign.NOT_REPORTED);
    private static final List<StatusSign> TOLD =
            List.of(StatusSign.DELAYED, StatusSign.ON_HOLD, StatusSign.DROPPED, StatusSign.NOT_REPORTED);

    private final Reading reading;

    FieldRows(Reading reading) {
        this.reading = reading;
    }

    TownView.FieldsNow of(Edition edition) {
        var measures = reading.content().counted(edition);
        var byField = reading.content().countedBy(Kind.FIELD, edition);
        var fields = reading.content().standing(Field.class, edition);
        var legend = new EnumMap<StatusSign, String>(StatusSign.class);
        measures.forEach(measure -> legend.putIfAbsent(
                reading.statusSign(measure), reading.text("portal.status." + reading.statusSign(measure))));
        return new TownView.FieldsNow(
                measures.isEmpty()
                        ? reading.counted(edition.planId(), "FIELD", fields.size())
                        : reading.text(
                                "portal.fields.heading",
                                Map.of(
                                        "fields", reading.counted(edition.planId(), "FIELD", fields.size()),
                                        "measures", reading.counted(edition.planId(), "MEASURE", measures.size()))),
                reading.entry(edition),
                fields.stream()
                        .map(field -> row(edition, field, byField.getOrDefault(field.thingId(), List.of())))
                        .toList(),
                legend,
                loose(edition, measures, byField),
                reading.link("/stand" + (reading.content().plans().size() == 1 ? "" : "?fassung=" + edition.no())));
    }

    private FieldRow row(Edition edition, Field field, List<Measure> measures) {
        var marks = measures.stream()
                .map(reading::mark)
                .sorted(Comparator.comparing(mark -> ORDER.indexOf(mark.sign())))
                .toList();
        return new FieldRow(
                reading.sign(field),
                marks.subList(0, Math.min(marks.size(), MOST)),
                reading.text(edition.isPartial() ? "portal.fields.unknown" : "portal.fields.none"),
                marks.isEmpty()
                        ? null
                        : Entry.link(sum(edition, marks), reading.link(MeasureCount.path(edition, field, null, null))));
    }

    /** "8 Maßnahmen, davon 1 verzögert und 1 nicht gemeldet". */
    private String sum(Edition edition, List<StatusLink> marks) {
        var told = new ArrayList<String>();
        for (var sign : TOLD) {
            var count = marks.stream().filter(mark -> mark.sign() == sign).count();
            if (count > 0) {
                told.add(reading.number(count) + " " + reading.text("portal.status." + sign));
            }
        }
        var all = reading.counted(edition.planId(), "MEASURE", marks.size());
        return told.isEmpty()
                ? all
                : reading.text("portal.fields.sum", Map.of("measures", all, "told", reading.list(told)));
    }

    private @org.jspecify.annotations.Nullable String loose(
            Edition edition, List<Measure> measures, Map<UUID, List<Measure>> byField) {
        var placed = new HashSet<UUID>();
        byField.values().forEach(some -> some.forEach(measure -> placed.add(measure.thingId())));
        var loose = measures.stream()
                .filter(measure -> !placed.contains(measure.thingId()))
                .count();
        return loose == 0
                ? null
                : reading.text(
                        "portal.fields.loose",
                        Map.of("measures", reading.counted(edition.planId(), "MEASURE", loose), "count", loose));
    }
}
