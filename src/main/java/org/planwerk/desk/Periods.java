package org.planwerk.desk;

import org.planwerk.document.table.GermanValues;
import org.planwerk.document.table.Period;
import org.planwerk.document.table.Understood;
import org.planwerk.packaging.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Periods as people write them, as the package keeps them. */
public final class Periods {

    private static final Property ANY = Property.period("any");

    private Periods() {}

    /** Words of which no day can be made stand for themselves, as in "nach Bedarf". */
    public static Understood<JsonNode> read(String text, Shown shown) {
        return switch (GermanValues.period(text)) {
            case Understood.Clear<Period> clear -> new Understood.Clear<>(node(clear.value(), shown));
            case Understood.Blank<Period> _ -> new Understood.Blank<>();
            case Understood.Unclear<Period> unclear ->
                text.chars().anyMatch(Character::isLetter)
                        ? new Understood.Clear<>(
                                JsonNodeFactory.instance.objectNode().put("label", text))
                        : new Understood.Unclear<>(unclear.reason());
        };
    }

    private static JsonNode node(Period period, Shown shown) {
        var node = JsonNodeFactory.instance.objectNode();
        if (period.from() != null) {
            node.put("from", period.from().toString());
        }
        if (period.to() != null) {
            node.put("to", period.to().toString());
        }
        if (!period.label().equals(shown.text(ANY, node))) {
            node.put("label", period.label());
        }
        return node;
    }
}
