package org.planwerk.desk.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Optional;
import org.planwerk.document.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who does something for a measure in one role: organisations we know, and others by the name that was written. */
record InvolvedCells(String role, Names organisations) implements Column.Cells {

    private static final String MEMBER = "involved";

    @Override
    public String show(JsonNode measure) {
        var lines = new ArrayList<String>();
        for (var one : measure.path(MEMBER)) {
            if (one.path("role").asString("").equals(role)) {
                var organisation = one.has("organisation")
                        ? organisations.label(one.path("organisation").asString(""))
                        : "";
                var name = one.path("name").asString("");
                lines.add(organisation.isEmpty() || name.isEmpty() ? organisation + name : organisation + " | " + name);
            }
        }
        return String.join("\n", lines);
    }

    /** Those of other roles keep their places between them. */
    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        var mine = new ArrayDeque<ObjectNode>();
        for (var line : ListCells.lines(cell)) {
            var one = JsonNodeFactory.instance.objectNode().put("role", role);
            var parts = line.split("\\s*\\|\\s*", 2);
            var known = organisations.find(parts[0]);
            if (known.size() > 1) {
                return Naming.find(organisations, parts[0], _ -> {});
            }
            if (known.isEmpty()) {
                one.put("name", line.replaceAll("\\s+", " "));
            } else {
                one.put("organisation", known.getFirst());
                if (parts.length > 1) {
                    one.put("name", parts[1]);
                }
            }
            mine.add(one);
        }
        var before = measure.path(MEMBER).deepCopy();
        measure.remove(MEMBER);
        var all = JsonNodeFactory.instance.arrayNode();
        for (var one : before) {
            if (!one.path("role").asString("").equals(role)) {
                all.add(one);
            } else if (!mine.isEmpty()) {
                all.add(mine.poll());
            }
        }
        mine.forEach(all::add);
        if (!all.isEmpty()) {
            measure.set(MEMBER, all);
        }
        return Optional.empty();
    }
}
