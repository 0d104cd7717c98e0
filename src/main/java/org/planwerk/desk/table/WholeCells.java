package org.planwerk.desk.table;

import java.math.BigDecimal;
import java.util.Optional;
import org.planwerk.document.Reason;
import org.planwerk.document.table.GermanValues;
import org.planwerk.document.table.Understood;
import org.planwerk.packaging.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whole numbers. */
record WholeCells(Property.Whole member) implements Column.Cells {

    @Override
    public String show(JsonNode measure) {
        return measure.path(member.name()).asString("");
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        return switch (GermanValues.number(cell)) {
            // What counts the places stays when the cell is empty.
            case Understood.Blank<BigDecimal> _ -> Optional.empty();
            case Understood.Unclear<BigDecimal> unclear -> Optional.of(unclear.reason());
            case Understood.Clear<BigDecimal> clear -> {
                try {
                    measure.put(member.name(), clear.value().intValueExact());
                    yield Optional.empty();
                } catch (ArithmeticException e) {
                    yield Optional.of(new Reason("desk.form.whole"));
                }
            }
        };
    }
}
