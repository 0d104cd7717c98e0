package org.planwerk.desk.table;

import java.util.Optional;
import org.planwerk.document.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** By what a measure is known for life: read to find it, never to change it. */
record KeyCells(String member) implements Column.Cells {

    @Override
    public String show(JsonNode measure) {
        return measure.path(member).asString("");
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        return Optional.empty();
    }
}
