package org.planwerk.desk.table;

import java.util.Map;
import java.util.Optional;
import org.planwerk.desk.Periods;
import org.planwerk.desk.Shown;
import org.planwerk.document.Reason;
import org.planwerk.document.table.Understood;
import org.planwerk.packaging.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When something was so: a day, a month, a year, of which the first and the last day are known. */
record DayCells(Shown shown, String member) implements Column.Cells {

    @Override
    public String show(JsonNode entry) {
        return shown.text(Property.period(member), entry.path(member));
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode entry) {
        if (Periods.read(cell, shown) instanceof Understood.Clear<JsonNode> clear
                && clear.value().has("from")
                && clear.value().has("to")) {
            entry.set(member, clear.value());
            return Optional.empty();
        }
        return Optional.of(new Reason("document.value.day", Map.of("value", Naming.shown(cell))));
    }
}
