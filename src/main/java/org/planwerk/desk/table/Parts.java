package org.planwerk.desk.table;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a line within a cell, with an upright stroke between them. */
final class Parts {

    private Parts() {}

    static String joined(String... parts) {
        return String.join(" | ", parts).replaceAll("[\\s|]+$", "");
    }

    static List<String> of(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    static void set(ObjectNode measure, String member, ArrayNode list) {
        if (list.isEmpty()) {
            measure.remove(member);
        } else {
            measure.set(member, list);
        }
    }
}
