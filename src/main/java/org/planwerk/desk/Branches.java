package org.planwerk.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;

/** The entries of a list as a tree: goals below goals, chapters below chapters; a list without parents has one level. */
final class Branches {

    private static final String ROOT = "";

    private final List<WorkingEntry> all;
    private final Map<String, List<WorkingEntry>> below = new LinkedHashMap<>();

    /** An entry; those at the top have depth 0. */
    record Branch(WorkingEntry entry, int depth) {}

    /** @param all in their order; whose parent is not among them stands at the top */
    Branches(List<WorkingEntry> all) {
        this.all = all;
        var ids = new HashMap<String, WorkingEntry>();
        all.forEach(entry -> ids.put(entry.key().id(), entry));
        for (var entry : all) {
            var parent = entry.text("parent");
            below.computeIfAbsent(ids.containsKey(parent) ? parent : ROOT, _ -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** Each entry, and behind it what is below it. */
    List<Branch> list() {
        var branches = new ArrayList<Branch>();
        add(ROOT, 0, branches);
        // Two that name each other as parents are reached from nowhere.
        var reached = branches.stream().map(Branch::entry).toList();
        all.stream().filter(entry -> !reached.contains(entry)).forEach(entry -> branches.add(new Branch(entry, 0)));
        return branches;
    }

    private void add(String parent, int depth, List<Branch> branches) {
        for (var entry : below.getOrDefault(parent, List.of())) {
            branches.add(new Branch(entry, depth));
            add(entry.key().id(), depth + 1, branches);
        }
    }

    /**
     * What to write so that an entry changes places with its neighbour of the same level, with all below both. Only these two are
     * written, if every place is told apart; otherwise all of the level get one.
     *
     * @param by -1 for up, 1 for down
     */
    List<Writing> moved(String id, int by) {
        for (var siblings : below.values()) {
            for (var at = 0; at < siblings.size(); at++) {
                if (siblings.get(at).key().id().equals(id)) {
                    return at + by < 0 || at + by >= siblings.size() ? List.of() : exchanged(siblings, at, at + by);
                }
            }
        }
        return List.of();
    }

    private static List<Writing> exchanged(List<WorkingEntry> siblings, int one, int other) {
        var places = siblings.stream().map(Branches::position).toList();
        var told = places.stream().distinct().count() == places.size();
        var order = new ArrayList<>(siblings);
        Collections.swap(order, one, other);
        return IntStream.range(0, order.size())
                .mapToObj(at -> placed(order.get(at), told ? places.get(at) : at + 1))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Writing> placed(WorkingEntry entry, int position) {
        return position(entry) == position
                ? List.of()
                : List.of(Writing.changed(
                        entry.key(), entry.content().deepCopy().put("position", position), entry.version()));
    }

    private static int position(WorkingEntry entry) {
        return entry.content().path("position").asInt(0);
    }
}
