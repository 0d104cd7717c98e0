package org.planwerk.desk.table;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwerk.document.Reason;

/** Finds the entry that a cell names, or says why none or more than one is meant. */
final class Naming {

    private static final int SHOWN = 80;

    private Naming() {}

    static Optional<Reason> find(Names names, String words, Consumer<String> found) {
        var ids = names.find(words);
        if (ids.size() == 1) {
            found.accept(ids.getFirst());
            return Optional.empty();
        }
        if (ids.size() > 1) {
            return Optional.of(new Reason("desk.table.several", Map.of("value", shown(words))));
        }
        return Optional.of(names.findAlike(words)
                .map(alike -> new Reason("desk.table.alike", Map.of("value", shown(words), "alike", alike)))
                .orElseGet(() -> new Reason("desk.table.unknown", Map.of("value", shown(words)))));
    }

    static Reason none(String words, String choices) {
        return new Reason("desk.table.choice", Map.of("value", shown(words), "choices", choices));
    }

    static String shown(String words) {
        return words.length() > SHOWN ? words.substring(0, words.offsetByCodePoints(0, SHOWN / 2)) + "…" : words;
    }
}
