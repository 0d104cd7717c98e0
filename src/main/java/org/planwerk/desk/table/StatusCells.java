package org.planwerk.desk.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planwerk.document.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A status in the plan's own words, or in those that all plans share where only one of its own means that. */
record StatusCells(String member, List<StatusWord> words) implements Column.Cells {

    /** @param common what all plans call it */
    record StatusWord(String id, String word, String common) {}

    @Override
    public String show(JsonNode statement) {
        var id = statement.path(member).asString("");
        return words.stream()
                .filter(word -> word.id().equals(id))
                .map(StatusWord::word)
                .findFirst()
                .orElse(id);
    }

    @Override
    public Optional<Reason> read(String cell, ObjectNode statement) {
        var own = words.stream()
                .filter(word -> word.word().equalsIgnoreCase(cell))
                .findFirst();
        var shared = words.stream()
                .filter(word -> word.common().equalsIgnoreCase(cell))
                .toList();
        var found = own.or(() -> shared.size() == 1 ? Optional.of(shared.getFirst()) : Optional.empty());
        found.ifPresent(word -> statement.put(member, word.id()));
        return found.isPresent()
                ? Optional.empty()
                : Optional.of(
                        Naming.none(cell, words.stream().map(StatusWord::word).collect(Collectors.joining(", "))));
    }
}
