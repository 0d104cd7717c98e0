package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.Optional;
import org.planwerk.document.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Addresses in the web, one in a line, each with what it is called. */
record LinkCells() implements Column.Cells {

    @Override
    public String show(JsonNode measure) {
        var lines = new ArrayList<String>();
        for (var link : measure.path("links")) {
            lines.add(Parts.joined(
                    link.path("url").asString(""), link.path("label").asString("")));
        }
        return String.join("\n", lines);
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        var links = JsonNodeFactory.instance.arrayNode();
        for (var line : ListCells.lines(cell)) {
            var parts = line.split("\\s*\\|\\s*", 2);
            var link = JsonNodeFactory.instance.objectNode().put("url", parts[0]);
            if (parts.length > 1) {
                link.put("label", parts[1]);
            }
            links.add(link);
        }
        Parts.set(measure, "links", links);
        return Optional.empty();
    }
}
