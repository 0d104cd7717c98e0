package org.planwerk.desk.table;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of a closed set of words; {@code usual} is meant when none is given. */
record CodeCells(
        String member, Map<String, String> words, @Nullable String usual) implements Column.Cells {

    @Override
    public String show(JsonNode measure) {
        var code = measure.path(member).asString(usual == null ? "" : usual);
        return words.getOrDefault(code, code);
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode measure) {
        if (cell.isEmpty()) {
            // What a text rests on must be said: an empty cell does not take it away.
            if (!member.equals("basis")) {
                measure.remove(member);
            }
            return Optional.empty();
        }
        var code = words.entrySet().stream()
                .filter(word ->
                        word.getKey().equalsIgnoreCase(cell) || word.getValue().equalsIgnoreCase(cell))
                .map(Map.Entry::getKey)
                .findFirst();
        code.ifPresent(found -> measure.put(member, found));
        return code.isPresent() ? Optional.empty() : Optional.of(Naming.none(cell, String.join(", ", words.values())));
    }
}
