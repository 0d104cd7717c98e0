package org.planwerk.packaging;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads entries as the tables keep them, each with the lists within it. */
class EntryRows {

    /** An entry in one layer, or in none if its list has no layers. */
    record Kept(EntryKey key, @Nullable Layer layer, boolean binned, Entry entry) {}

    private final PackageStore store;

    EntryRows(PackageStore store) {
        this.store = store;
    }

    /**
     * The entries of a list in these layers, in no order, those in the bin too.
     *
     * @param where values of columns of its key; empty for all of the municipality
     */
    List<Kept> list(Section section, Map<String, Object> where, Collection<Layer> layers) {
        var children = children(section, where, layers);
        var things = things(section, where);
        var kept = new ArrayList<Kept>();
        for (var row : store.list(
                section.table(), section.columns(), section.binned(), where, section.layered() ? layers : List.of())) {
            var rows = children.getOrDefault(row.key(section.keyColumns()), Map.of());
            var values = new LinkedHashMap<>(row.values());
            var layer = section.layered() ? (String) values.remove(Section.LAYER) : null;
            var thing = things.getOrDefault(values.get("thing_id"), Map.of());
            kept.add(new Kept(
                    EntryKey.of(section, values),
                    layer == null ? null : Layer.valueOf(layer),
                    row.binned(),
                    new Entry(
                            "",
                            (Integer) thing.get("no"),
                            (UUID) thing.get("plan_id"),
                            layer == null ? List.of() : List.of(layer),
                            values,
                            rows)));
        }
        return kept;
    }

    /** The names of the entries that are worked on, without reading anything else of them. */
    List<EntryTitle> titles(Section section, Map<String, Object> where) {
        var names = PackageKeeper.MEMBERS_OF_TITLES.stream()
                .filter(section.columns()::contains)
                .toList();
        var columns = new ArrayList<>(section.keyColumns());
        Stream.of("position", "no", "number")
                .filter(section.columns()::contains)
                .forEach(columns::add);
        columns.addAll(names);
        var things = things(section, where);
        var working = new LinkedHashMap<EntryKey, Row>();
        for (var row : store.list(
                section.table(),
                columns.stream().distinct().toList(),
                section.binned(),
                where,
                section.layered() ? Layer.working() : List.of())) {
            var isDraft = Layer.DRAFT.name().equals(row.values().get(Section.LAYER));
            working.merge(EntryKey.of(section, row.values()), row, (one, other) -> isDraft ? other : one);
        }
        return working.entrySet().stream()
                .filter(entry -> !entry.getValue().binned())
                .sorted(comparingInt(entry -> place(entry.getValue())))
                .map(entry -> title(entry.getKey(), entry.getValue(), names, things))
                .toList();
    }

    /** What publishing would change for the public, without reading anything else of it. */
    List<EntryKey> waiting(Section section, Map<String, Object> where) {
        var drafts = new LinkedHashMap<EntryKey, Row>();
        var shown = new HashSet<EntryKey>();
        for (var row : store.list(section.table(), section.keyColumns(), section.binned(), where, Layer.working())) {
            var key = EntryKey.of(section, row.values());
            if (Layer.DRAFT.name().equals(row.values().get(Section.LAYER))) {
                drafts.put(key, row);
            } else if (!row.binned()) {
                shown.add(key);
            }
        }
        return drafts.keySet().stream()
                .filter(key -> !Objects.requireNonNull(drafts.get(key)).binned() || shown.contains(key))
                .toList();
    }

    private static int place(Row row) {
        return row.values().get("position") instanceof Integer position
                ? position
                : row.values().get("no") instanceof Integer no ? no : 0;
    }

    private static EntryTitle title(
            EntryKey key, Row row, List<String> names, Map<Object, Map<String, Object>> things) {
        var thing = things.getOrDefault(row.values().get("thing_id"), row.values());
        var name = names.stream()
                .map(row.values()::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(key.id());
        var number = row.values().get("number");
        return new EntryTitle(
                key, thing.get("no") instanceof Integer no ? no : 0, number == null ? name : number + " " + name);
    }

    private Map<List<Object>, Map<String, List<Map<String, Object>>>> children(
            Section section, Map<String, Object> where, Collection<Layer> layers) {
        var children = new HashMap<List<Object>, Map<String, List<Map<String, Object>>>>();
        for (var child : section.children()) {
            for (var row : store.list(
                    child.table(),
                    child.columns(),
                    false,
                    owner(section, child, where),
                    section.layered() ? layers : List.of())) {
                var values = new LinkedHashMap<>(row.values());
                child.owner().forEach(values::remove);
                children.computeIfAbsent(row.key(child.owner()), key -> new HashMap<>())
                        .computeIfAbsent(child.name(), key -> new ArrayList<>())
                        .add(values);
            }
        }
        section.children().forEach(child -> children.values().forEach(lists -> sort(child, lists.get(child.name()))));
        return children;
    }

    /** The same values in the columns by which a list within an entry names its owner. */
    static Map<String, Object> owner(Section section, Section.Children child, Map<String, Object> where) {
        var owner = new LinkedHashMap<String, Object>();
        var columns = section.keyColumns();
        for (var index = 0; index < columns.size(); index++) {
            var value = where.get(columns.get(index));
            if (value != null) {
                owner.put(child.owner().get(index), value);
            }
        }
        return owner;
    }

    private Map<Object, Map<String, Object>> things(Section section, Map<String, Object> where) {
        var things = new HashMap<Object, Map<String, Object>>();
        if (section.thing() != null) {
            var identity = new LinkedHashMap<String, Object>();
            identity.put("kind", section.thing().kind());
            if (where.get("thing_id") instanceof UUID id) {
                identity.put("id", id);
            }
            for (var row :
                    store.list(section.thing().table(), List.of("id", "plan_id", "no"), false, identity, List.of())) {
                things.put(Objects.requireNonNull(row.values().get("id")), row.values());
            }
        }
        return things;
    }

    private static void sort(Section.Children child, @Nullable List<Map<String, Object>> rows) {
        if (rows == null) {
            return;
        }
        if (child.order() != null) {
            rows.sort(comparing(row -> (Integer) Objects.requireNonNull(row.get(child.order()))));
            rows.forEach(row -> row.remove(child.order()));
        } else {
            rows.sort(comparing(row -> child.properties().stream()
                    .flatMap(property -> property.columns().stream())
                    .map(column -> String.valueOf(row.get(column)))
                    .toList()
                    .toString()));
        }
    }
}
