package org.planwerk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The fields of action that an entry belongs to, by which the reach of an editor is measured. */
public final class Fields {

    private static final Set<String> IN_FIELDS =
            Set.of("fields", "scenarios", "goals", "findings", "needs", "measures");

    private Fields() {}

    /** Whether entries of the list stand in fields of action at all. */
    static boolean belongsToFields(String list) {
        return IN_FIELDS.contains(list);
    }

    /** The lists whose entries do. */
    static Stream<String> lists() {
        return IN_FIELDS.stream();
    }

    public static List<UUID> of(String list, JsonNode content) {
        var fields = new ArrayList<UUID>();
        if (list.equals("fields") && content.has("id")) {
            fields.add(UUID.fromString(content.path("id").asString()));
        }
        if (content.path("field").isString()) {
            fields.add(UUID.fromString(content.path("field").stringValue()));
        }
        content.path("fields").forEach(field -> fields.add(UUID.fromString(field.asString())));
        return fields;
    }
}
