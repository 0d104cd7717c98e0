package org.planwerk.packaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one entry: its own and those of the lists within it. */
class EntryKeeping {

    private final PackageStore store;
    private final Section section;
    private final Map<String, Object> key;

    EntryKeeping(PackageStore store, Section section, EntryKey key) {
        this.store = store;
        this.section = section;
        this.key = key.columns(section);
    }

    /** The layer then says what the entry says, and nothing else. */
    void put(Entry entry, @Nullable Layer layer, boolean binned) {
        var where = in(layer);
        var row = new HashMap<>(entry.values());
        row.putAll(where);
        section.children().forEach(child -> store.delete(child.table(), EntryRows.owner(section, child, where)));
        var kept = store.list(section.table(), List.copyOf(where.keySet()), false, where, List.of());
        if (kept.isEmpty()) {
            store.insert(section.table(), section.columns(), List.of(row));
        } else {
            store.update(
                    section.table(), section.columns(), List.copyOf(where.keySet()), section.binned(), List.of(row));
        }
        for (var child : section.children()) {
            store.insert(child.table(), child.columns(), rows(child, entry, where));
        }
        if (binned) {
            mark(layer, true);
        }
    }

    void mark(@Nullable Layer layer, boolean binned) {
        var where = in(layer);
        if (binned) {
            store.bin(section.table(), List.copyOf(where.keySet()), List.of(where));
        } else {
            store.unbin(section.table(), where);
        }
    }

    void remove(Layer layer) {
        var where = in(layer);
        section.children().forEach(child -> store.delete(child.table(), EntryRows.owner(section, child, where)));
        store.delete(section.table(), where);
    }

    private Map<String, Object> in(@Nullable Layer layer) {
        var where = new LinkedHashMap<>(key);
        if (layer != null) {
            where.put(Section.LAYER, layer.name());
        }
        return where;
    }

    private List<Map<String, Object>> rows(Section.Children child, Entry entry, Map<String, Object> where) {
        var rows = new ArrayList<Map<String, Object>>();
        var number = 0;
        for (var values : entry.rows(child.name())) {
            var row = new HashMap<>(values);
            row.putAll(EntryRows.owner(section, child, where));
            number++;
            if (child.order() != null) {
                row.put(child.order(), number);
            }
            rows.add(row);
        }
        return rows;
    }
}
