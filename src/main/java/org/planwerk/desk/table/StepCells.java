package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.planwerk.desk.Periods;
import org.planwerk.desk.Shown;
import org.planwerk.document.Reason;
import org.planwerk.document.table.Understood;
import org.planwerk.packaging.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The steps of a measure, one in a line: what, until when, done when. */
record StepCells(Shown shown) implements Column.Cells {

    private static final Property DAY = Property.period("due");

    @Override
    public String show(JsonNode measure) {
        var lines = new ArrayList<String>();
        for (var step : measure.path("steps")) {
            lines.add(Parts.joined(
                    step.path("title").asString(""),
                    shown.text(DAY, step.path("due")),
                    shown.text(DAY, step.path("done"))));
        }
        return String.join("\n", lines);
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        var steps = JsonNodeFactory.instance.arrayNode();
        for (var line : ListCells.lines(cell)) {
            var parts = Parts.of(line);
            if (parts.size() > 3 || parts.getFirst().isEmpty()) {
                return Optional.of(new Reason("desk.table.step", Map.of("value", Naming.shown(line))));
            }
            var step = JsonNodeFactory.instance.objectNode().put("title", parts.getFirst());
            for (var at = 1; at < parts.size(); at++) {
                switch (Periods.read(parts.get(at), shown)) {
                    case Understood.Unclear<JsonNode> unclear -> {
                        return Optional.of(unclear.reason());
                    }
                    case Understood.Blank<JsonNode> _ -> {}
                    case Understood.Clear<JsonNode> clear -> step.set(at == 1 ? "due" : "done", clear.value());
                }
            }
            steps.add(step);
        }
        Parts.set(measure, "steps", steps);
        return Optional.empty();
    }
}
