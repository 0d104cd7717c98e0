package org.planwerk.packaging;

import static org.planwerk.packaging.PackageDifference.Kind.BINNED;
import static org.planwerk.packaging.PackageDifference.Kind.CHANGED;
import static org.planwerk.packaging.PackageDifference.Kind.NEW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planwerk.packaging.PackageDifference.Change;

/**
 * Brings the tables to what a package says, row by row where they differ, so that taking in what is there already changes
 * nothing.
 */
class PackageKeeper {

    private static final List<String> THING = List.of("id", "kind", "plan_id", "no");

    /** The members by which people know an entry; the first that is there. */
    static final List<String> MEMBERS_OF_TITLES = List.of(
            "title", "name", "term", "office", "subject", "what", "word", "singular", "verdict", "field", "kind");

    private final PackageStore store;
    private final PackageProblems problems;
    private final Predicate<Map<String, Object>> fixed;
    private final List<Change> changes = new ArrayList<>();

    /** @param fixed which rows may neither be changed nor go nor come */
    PackageKeeper(PackageStore store, PackageProblems problems, Predicate<Map<String, Object>> fixed) {
        this.store = store;
        this.problems = problems;
        this.fixed = fixed;
    }

    PackageDifference keep(List<Section> sections, PlanPackage content) {
        store.deferConstraints();
        keepThings(sections, content);
        for (var section : sections) {
            keepSection(section, content.list(section.name()));
        }
        return new PackageDifference(List.copyOf(changes));
    }

    /** Identities are only ever added: a number that was given once is never given to another thing. */
    private void keepThings(List<Section> sections, PlanPackage content) {
        var tables = sections.stream()
                .map(Section::thing)
                .filter(Objects::nonNull)
                .map(Section.Identity::table)
                .distinct()
                .toList();
        for (var table : tables) {
            var own = sections.stream()
                    .filter(section ->
                            section.thing() != null && section.thing().table().equals(table))
                    .toList();
            keepThings(table, own, content);
        }
    }

    private void keepThings(String table, List<Section> sections, PlanPackage content) {
        var known = new HashMap<UUID, Map<String, Object>>();
        var numbers = new HashMap<List<Object>, UUID>();
        for (var row : store.list(table, THING, false, false)) {
            known.put((UUID) Objects.requireNonNull(row.values().get("id")), row.values());
            numbers.put(row.key(List.of("kind", "no")), (UUID)
                    Objects.requireNonNull(row.values().get("id")));
        }
        var added = new LinkedHashMap<UUID, Map<String, Object>>();
        for (var section : sections) {
            for (var entry : content.list(section.name())) {
                var thing = thing(section, entry);
                var id = entry.id("thing_id");
                var other = numbers.putIfAbsent(List.of(get(thing, "kind"), get(thing, "no")), id);
                var old = known.get(id);
                if (old != null && !old.equals(thing)) {
                    problems.add(entry.place() + ".no", "packaging.no.other");
                } else if (other != null && !other.equals(id)) {
                    problems.add(entry.place() + ".no", "packaging.no.taken", Map.of("no", get(thing, "no")));
                } else if (old == null) {
                    added.put(id, thing);
                }
            }
        }
        if (problems.isEmpty()) {
            store.insert(table, THING, added.values());
        }
    }

    private static Object get(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    private static Map<String, Object> thing(Section section, Entry entry) {
        return Map.of(
                "id", entry.id("thing_id"),
                "kind", Objects.requireNonNull(section.thing()).kind(),
                "plan_id", Objects.requireNonNull(entry.plan()),
                "no", Objects.requireNonNull(entry.no()));
    }

    private void keepSection(Section section, List<Entry> entries) {
        if (!problems.isEmpty()) {
            return;
        }
        var key = section.keyColumns();
        var there = new LinkedHashMap<List<Object>, Row>();
        store.list(section.table(), section.columns(), section.layered(), section.binned())
                .forEach(row -> there.put(row.key(key), row));
        var wanted = new LinkedHashMap<List<Object>, Map<String, Object>>();
        var places = new HashMap<List<Object>, Entry>();
        for (var entry : entries) {
            for (var row : rows(entry)) {
                var own =
                        key.stream().map(row::get).map(Objects::requireNonNull).toList();
                wanted.put(own, row);
                places.put(own, entry);
            }
        }
        var added = new LinkedHashSet<List<Object>>();
        var changed = new LinkedHashSet<List<Object>>();
        wanted.forEach((own, row) -> {
            var old = there.get(own);
            if (old == null) {
                added.add(own);
            } else if (old.binned() || !old.values().equals(row)) {
                changed.add(own);
            }
        });
        var gone = there.entrySet().stream()
                .filter(row ->
                        !wanted.containsKey(row.getKey()) && !row.getValue().binned())
                .map(Map.Entry::getValue)
                .map(Row::values)
                .toList();
        var childChanges = section.children().stream()
                .map(child -> childDifference(section, child, entries, wanted.keySet()))
                .toList();
        childChanges.forEach(change -> changed.addAll(change.owners()));
        changed.removeAll(added);

        refuse(Stream.concat(added.stream(), changed.stream()).filter(own -> fixed.test(wanted.get(own))), places);
        gone.stream()
                .filter(fixed)
                .findFirst()
                .ifPresent(row -> problems.add(section.name(), "packaging.decided.gone"));
        if (!problems.isEmpty()) {
            return;
        }
        for (var index = 0; index < childChanges.size(); index++) {
            var child = section.children().get(index);
            store.delete(
                    child.table(),
                    child.columns(),
                    child.owner(),
                    childChanges.get(index).gone());
        }
        store.insert(
                section.table(),
                section.columns(),
                added.stream().map(wanted::get).toList());
        store.update(
                section.table(),
                section.columns(),
                key,
                section.binned(),
                changed.stream().map(wanted::get).toList());
        if (section.binned()) {
            store.bin(section.table(), key, gone);
        } else {
            store.delete(section.table(), section.columns(), key, gone);
        }
        for (var index = 0; index < childChanges.size(); index++) {
            var child = section.children().get(index);
            store.insert(child.table(), child.columns(), childChanges.get(index).added());
        }
        added.forEach(own -> changes.add(change(NEW, section, wanted.getOrDefault(own, Map.of()))));
        changed.forEach(own -> changes.add(change(CHANGED, section, wanted.getOrDefault(own, Map.of()))));
        gone.forEach(row -> changes.add(change(BINNED, section, row)));
    }

    private static Change change(PackageDifference.Kind kind, Section section, Map<String, Object> row) {
        return new Change(kind, EntryKey.of(section, row), name(row));
    }

    private void refuse(Stream<List<Object>> keys, Map<List<Object>, Entry> places) {
        keys.map(places::get).forEach(entry -> problems.add(entry.place(), "packaging.decided"));
    }

    private record ChildDifference(
            Set<List<Object>> owners, List<Map<String, Object>> added, List<Map<String, Object>> gone) {}

    private ChildDifference childDifference(
            Section section, Section.Children child, List<Entry> entries, Set<List<Object>> owners) {
        var wanted = new LinkedHashSet<Map<String, Object>>();
        for (var entry : entries) {
            for (var owner : rows(entry)) {
                for (var row : entry.rows(child.name())) {
                    var full = new HashMap<>(row);
                    for (var index = 0; index < child.owner().size(); index++) {
                        full.put(
                                child.owner().get(index),
                                Objects.requireNonNull(
                                        owner.get(section.keyColumns().get(index))));
                    }
                    wanted.add(full);
                }
            }
        }
        var there = new HashSet<Map<String, Object>>();
        for (var row : store.list(child.table(), child.columns(), section.layered(), false)) {
            if (owners.contains(row.key(child.owner()))) {
                there.add(row.values());
            }
        }
        var added = wanted.stream().filter(row -> !there.contains(row)).toList();
        var gone = there.stream().filter(row -> !wanted.contains(row)).toList();
        var changed = new LinkedHashSet<List<Object>>();
        Stream.concat(added.stream(), gone.stream())
                .forEach(row -> changed.add(child.owner().stream()
                        .map(row::get)
                        .map(Objects::requireNonNull)
                        .toList()));
        return new ChildDifference(changed, added, gone);
    }

    /** An entry is one row in each of its layers. */
    private static List<Map<String, Object>> rows(Entry entry) {
        if (entry.layers().isEmpty()) {
            return List.of(entry.values());
        }
        return entry.layers().stream()
                .map(layer -> {
                    Map<String, Object> row = new HashMap<>(entry.values());
                    row.put(Section.LAYER, layer);
                    return row;
                })
                .toList();
    }

    private static String name(Map<String, Object> row) {
        return MEMBERS_OF_TITLES.stream()
                .map(row::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
