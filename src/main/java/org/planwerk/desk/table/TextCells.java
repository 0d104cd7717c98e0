package org.planwerk.desk.table;

import java.util.Map;
import java.util.Optional;
import org.planwerk.document.Reason;
import org.planwerk.packaging.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Words as they are. */
record TextCells(Property.Text member) implements Column.Cells {

    @Override
    public String show(JsonNode measure) {
        return measure.path(member.name()).asString("");
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        var text = member.lines() ? cell : cell.replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            measure.remove(member.name());
        } else if (text.length() > member.longest()) {
            return Optional.of(new Reason("desk.table.long", Map.of("most", member.longest())));
        } else {
            measure.put(member.name(), text);
        }
        return Optional.empty();
    }
}
