package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.planwerk.document.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Several values, one in a line: other entries by what they are called, or words. A set has no order of its own. */
record ListCells(String member, Optional<Names> names, boolean set) implements Column.Cells {

    @Override
    public String show(JsonNode measure) {
        return String.join(
                "\n",
                StreamSupport.stream(measure.path(member).spliterator(), false)
                        .map(node ->
                                names.map(known -> known.label(node.asString())).orElseGet(node::asString))
                        .toList());
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        var values = new ArrayList<String>();
        for (var line : lines(cell)) {
            var reason = names.flatMap(known -> one(known, line, values));
            if (reason.isPresent()) {
                return reason;
            }
            if (names.isEmpty()) {
                values.add(line);
            }
        }
        measure.remove(member);
        if (!values.isEmpty()) {
            var list = measure.putArray(member);
            (set ? values.stream().distinct().sorted() : values.stream()).forEach(list::add);
        }
        return Optional.empty();
    }

    /** A name may have a comma or a semicolon itself; only what is no name as a whole is taken apart. */
    private static Optional<Reason> one(Names known, String line, List<String> values) {
        if (known.find(line).isEmpty() && line.matches(".*[;,].*")) {
            for (var part : line.contains(";") ? line.split(";") : line.split(",")) {
                var reason = part.isBlank() ? Optional.<Reason>empty() : Naming.find(known, part.strip(), values::add);
                if (reason.isPresent()) {
                    return reason;
                }
            }
            return Optional.empty();
        }
        return Naming.find(known, line, values::add);
    }

    static List<String> lines(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
