package org.planwerk.desk.table;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.planwerk.desk.Periods;
import org.planwerk.desk.Shown;
import org.planwerk.document.Reason;
import org.planwerk.document.table.Understood;
import org.planwerk.packaging.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How long a measure runs, as people write it; {@code end} is {@code from} or {@code to} where a column holds but one. */
record PeriodCells(Shown shown, String end) implements Column.Cells {

    private static final String MEMBER = "runs";
    private static final Property RUNS = Property.period(MEMBER);

    @Override
    public String show(JsonNode measure) {
        var runs = measure.path(MEMBER);
        if (end.isEmpty()) {
            return shown.text(RUNS, runs);
        }
        var day = runs.path(end).asString("");
        return day.isEmpty() ? "" : shown.day(LocalDate.parse(day));
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        return switch (Periods.read(cell, shown)) {
            case Understood.Unclear<JsonNode> unclear -> Optional.of(unclear.reason());
            case Understood.Blank<JsonNode> _ -> end.isEmpty() ? set(measure, null) : setEnd(measure, "");
            case Understood.Clear<JsonNode> clear -> {
                if (end.isEmpty()) {
                    yield set(measure, clear.value());
                }
                var day = clear.value().path(end).asString("");
                yield day.isEmpty()
                        ? Optional.of(new Reason("document.value.day", Map.of("value", Naming.shown(cell))))
                        : setEnd(measure, day);
            }
        };
    }

    private static Optional<Reason> set(ObjectNode measure, @org.jspecify.annotations.Nullable JsonNode runs) {
        if (runs == null || runs.isEmpty()) {
            measure.remove(MEMBER);
        } else {
            measure.set(MEMBER, runs);
        }
        return Optional.empty();
    }

    /** The words of the whole period would say something else than its new days. */
    private Optional<Reason> setEnd(ObjectNode measure, String day) {
        var runs = measure.path(MEMBER).isObject()
                ? (ObjectNode) measure.path(MEMBER).deepCopy()
                : measure.objectNode();
        runs.remove("label");
        if (day.isEmpty()) {
            runs.remove(end);
        } else {
            runs.put(end, day);
        }
        var from = runs.path("from").asString("");
        var to = runs.path("to").asString("");
        if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
            return Optional.of(new Reason("desk.table.reversed", Map.of("value", shown.day(LocalDate.parse(from)))));
        }
        return set(measure, runs);
    }
}
