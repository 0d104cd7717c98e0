package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of a list by what people write for them: title, number in the plan, or number for life. */
final class Names {

    private static final double ALIKE = 0.55;

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();

    /** One of the entries; {@code number} is empty where the list has none. */
    record Name(String id, int no, String number, String title) {}

    Names(List<Name> names) {
        var counts = new HashMap<String, Integer>();
        names.forEach(name -> counts.merge(key(name.title()), 1, Integer::sum));
        for (var name : names) {
            var title = name.title().replaceAll("\\s+", " ").strip();
            var unique = counts.getOrDefault(key(title), 0) == 1;
            labels.put(name.id(), unique ? title : title + " [" + (name.no() > 0 ? name.no() : name.id()) + "]");
            know(labels.getOrDefault(name.id(), title), name.id());
            know(title, name.id());
            know(name.id(), name.id());
            if (!name.number().isEmpty()) {
                know(name.number(), name.id());
                know(name.number() + " " + title, name.id());
            }
        }
    }

    private void know(String words, String id) {
        ids.computeIfAbsent(key(words), _ -> new LinkedHashSet<>()).add(id);
    }

    /** What the entry is called, so that it is found again. */
    String label(String id) {
        return labels.getOrDefault(id, id);
    }

    List<String> labels() {
        return List.copyOf(labels.values());
    }

    /** All entries that may be meant. */
    List<String> find(String words) {
        return new ArrayList<>(ids.getOrDefault(key(words), Set.of()));
    }

    /** The one that is written most alike. */
    Optional<String> findAlike(String words) {
        return labels.values().stream()
                .filter(label -> Likeness.of(label, words) >= ALIKE)
                .max((one, other) -> Double.compare(Likeness.of(one, words), Likeness.of(other, words)));
    }

    private static String key(String words) {
        return words.replaceAll("\\s+", " ").strip().toLowerCase(java.util.Locale.ROOT);
    }
}
