package org.planwerk.desk.table;

import java.util.Optional;
import org.planwerk.document.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Another entry by what it is called. */
record ReferenceCells(String member, Names names) implements Column.Cells {

    @Override
    public String show(JsonNode measure) {
        return measure.path(member).isString()
                ? names.label(measure.path(member).stringValue())
                : "";
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        if (cell.isEmpty()) {
            measure.remove(member);
            return Optional.empty();
        }
        return Naming.find(names, cell, id -> measure.put(member, id));
    }
}
