package org.planwerk.desk.table;

import java.util.Optional;
import org.planwerk.document.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How far a measure is, which is no part of it: it is read beside the measure and becomes a statement of its own. */
record StatementCells(Column.Cells cells) implements Column.Cells {

    private static final String BESIDE = "statement";

    @Override
    public String show(JsonNode measure) {
        return cells.show(measure.path(BESIDE));
    }

    /** An empty cell says nothing: what was stated before is not taken back. */
    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        return cell.isEmpty() ? Optional.empty() : cells.read(cell, measure.withObjectProperty(BESIDE));
    }

    /** Takes what was read out of the measure; empty if nothing was. */
    static ObjectNode take(ObjectNode measure) {
        return measure.remove(BESIDE) instanceof ObjectNode statement ? statement : measure.objectNode();
    }
}
