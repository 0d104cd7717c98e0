package org.planwerk.desk.table;

import java.util.Optional;
import org.planwerk.document.Reason;
import org.planwerk.document.table.GermanValues;
import org.planwerk.document.table.Understood;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Yes, or nothing. */
record FlagCells(String member, String yes) implements Column.Cells {

    @Override
    public String show(JsonNode measure) {
        return measure.path(member).asBoolean(false) ? yes : "";
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        return switch (GermanValues.flag(cell)) {
            case Understood.Blank<Boolean> _ -> set(measure, false);
            case Understood.Clear<Boolean> clear -> set(measure, clear.value());
            case Understood.Unclear<Boolean> unclear -> Optional.of(unclear.reason());
        };
    }

    private Optional<Reason> set(ObjectNode measure, boolean on) {
        measure.put(member, on);
        return Optional.empty();
    }
}
