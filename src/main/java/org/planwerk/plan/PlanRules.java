package org.planwerk.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planwerk.packaging.Entry;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackage;

/** What must hold between the entries of a package so that they are a plan. */
class PlanRules {

    private static final Map<String, String> LISTS_WITH_FATES =
            Map.of("fields", "FIELD", "goals", "GOAL", "needs", "NEED", "measures", "MEASURE");

    private static final Map<String, Set<String>> ARROWS = Map.of(
            "sources",
            Set.of("fields", "scenarios", "findings", "needs", "goals", "measures", "themes", "chapters"),
            "findings",
            Set.of("needs", "goals", "measures", "scenarios"),
            "needs",
            Set.of("goals"));

    private final PlanPackage content;
    private final PackageProblems problems;
    private final Map<UUID, Entry> editions = new LinkedHashMap<>();

    /** The ids of the things of each list in each edition. */
    private final Map<UUID, Map<String, Set<UUID>>> standing = new HashMap<>();

    private final Map<UUID, String> listOf = new HashMap<>();

    PlanRules(PlanPackage content, PackageProblems problems) {
        this.content = content;
        this.problems = problems;
        content.list("editions").forEach(edition -> editions.put(edition.id("id"), edition));
        for (var list : List.of(
                "fields", "scenarios", "goals", "findings", "needs", "themes", "measures", "chapters", "sources")) {
            for (var thing : content.list(list)) {
                listOf.put(thing.id("thing_id"), list);
                var edition = thing.findId("edition_id");
                if (edition != null && !list.equals("sources")) {
                    standing.computeIfAbsent(edition, key -> new HashMap<>())
                            .computeIfAbsent(list, key -> new HashSet<>())
                            .add(thing.id("thing_id"));
                }
            }
        }
    }

    void check() {
        checkEditions();
        checkTrees();
        checkBelonging();
        checkThreads();
        checkFates();
        checkFatesAreComplete();
        checkSuccession();
    }

    private void checkEditions() {
        var before = new HashMap<UUID, Collection<UUID>>();
        for (var edition : editions.values()) {
            var predecessor = edition.findId("predecessor_id");
            var first = edition.text("kind").equals(EditionKind.FIRST.name());
            if (first != (predecessor == null)) {
                problems.add(edition.place() + ".predecessor", first ? "plan.rule.first" : "plan.rule.predecessor");
            }
            if ((predecessor == null) != (edition.findText("relation") == null)) {
                problems.add(edition.place() + ".relation", "plan.rule.relation");
            }
            if (edition.text("visibility").equals("NON_PUBLIC") && edition.findText("visibility_reason") == null) {
                problems.add(edition.place() + ".visibilityReason", "plan.rule.reason");
            }
            if (predecessor != null) {
                before.put(edition.id("id"), List.of(predecessor));
                if (!Objects.equals(
                        Objects.requireNonNull(editions.get(predecessor)).findId("plan_id"),
                        edition.findId("plan_id"))) {
                    problems.add(edition.place() + ".predecessor", "plan.rule.otherPlan");
                }
            }
            var steps = edition.rows("steps");
            if (!steps.isEmpty()
                    && !edition.text("state").equals(steps.getLast().get("to_state"))) {
                problems.add(
                        edition.place() + ".steps[" + (steps.size() - 1) + "].toState",
                        "plan.rule.lastStep",
                        Map.of("state", edition.text("state")));
            }
        }
        reportCycle(before, "editions", "predecessor");
    }

    private void checkTrees() {
        for (var list : List.of("goals", "measures", "chapters")) {
            content.list(list).stream()
                    .collect(Collectors.groupingBy(thing -> thing.id("edition_id")))
                    .values()
                    .forEach(things -> {
                        var parents = new HashMap<UUID, Collection<UUID>>();
                        for (var thing : things) {
                            var parent = thing.findId("parent_id");
                            if (parent != null) {
                                parents.put(thing.id("thing_id"), List.of(parent));
                            }
                        }
                        reportCycle(parents, list, "parent");
                    });
        }
        var parts = new HashMap<UUID, Collection<UUID>>();
        for (var source : content.list("sources")) {
            var whole = source.findId("part_of_id");
            if (whole != null) {
                parts.put(source.id("thing_id"), List.of(whole));
            }
        }
        reportCycle(parts, "sources", "partOf");
    }

    /** What a thing names as its own must stand in the same edition. */
    private void checkBelonging() {
        for (var list : List.of("scenarios", "goals", "findings", "needs", "measures", "chapters")) {
            for (var thing : content.list(list)) {
                belongs(thing, "fields", "field", thing.findId("field_id"));
                belongs(thing, list, "parent", thing.findId("parent_id"));
                for (var joined : List.of("fields", "goals", "needs", "themes")) {
                    for (var row : thing.rows(joined)) {
                        belongs(thing, joined, joined, (UUID)
                                row.get(joined.substring(0, joined.length() - 1) + "_id"));
                    }
                }
            }
        }
    }

    private void belongs(Entry thing, String list, String member, @org.jspecify.annotations.Nullable UUID other) {
        if (other != null && !stands(thing.id("edition_id"), list, other)) {
            problems.add(thing.place() + "." + member, "plan.rule.otherEdition", Map.of("id", other.toString()));
        }
    }

    private void checkThreads() {
        for (var thread : content.list("threads")) {
            var from = listOf.getOrDefault(thread.id("from_id"), "");
            var to = listOf.getOrDefault(thread.id("to_id"), "");
            if (!ARROWS.getOrDefault(from, Set.of()).contains(to)) {
                problems.add(thread.place(), "plan.rule.arrow", Map.of("from", from, "to", to));
            }
        }
    }

    private void checkFates() {
        for (var fate : content.list("fates")) {
            var edition = editions.get(fate.id("edition_id"));
            var thing = fate.id("thing_id");
            var list = listOf.getOrDefault(thing, "");
            var predecessor = edition == null ? null : edition.findId("predecessor_id");
            if (predecessor == null || !stands(predecessor, list, thing)) {
                problems.add(fate.place() + ".thing", "plan.rule.notBefore");
                continue;
            }
            var successors = fate.rows("to").stream()
                    .map(row -> (UUID) Objects.requireNonNull(row.get("to_id")))
                    .collect(Collectors.toCollection(TreeSet::new));
            var verdict = FateVerdict.valueOf(fate.text("verdict"));
            if (!isRight(verdict, thing, successors)) {
                problems.add(fate.place() + ".to", "plan.rule.successors." + verdict);
            }
            for (var successor : successors) {
                if (!stands(fate.id("edition_id"), list, successor)) {
                    problems.add(fate.place() + ".to", "plan.rule.otherEdition", Map.of("id", successor.toString()));
                }
            }
        }
    }

    /** Whether a fate names the successors that its verdict speaks of. */
    static boolean isRight(FateVerdict verdict, UUID thing, Set<UUID> successors) {
        return switch (verdict) {
            case KEPT, CHANGED -> successors.equals(Set.of(thing));
            case MERGED -> successors.size() == 1 && !successors.contains(thing);
            case SPLIT -> successors.size() > 1 && !successors.contains(thing);
            case COMPLETED, ROUTINE, DROPPED, UNDOCUMENTED -> successors.isEmpty();
        };
    }

    /** Nothing may vanish: an edition that was proposed says what became of each thing before it. */
    private void checkFatesAreComplete() {
        var decided = new HashMap<UUID, Set<UUID>>();
        content.list("fates")
                .forEach(fate -> decided.computeIfAbsent(fate.id("edition_id"), key -> new HashSet<>())
                        .add(fate.id("thing_id")));
        for (var edition : editions.values()) {
            var predecessor = edition.findId("predecessor_id");
            if (predecessor == null
                    || !EditionState.valueOf(edition.text("state")).isFrozen()) {
                continue;
            }
            for (var list : new TreeSet<>(LISTS_WITH_FATES.keySet())) {
                var open = new TreeSet<>(
                        standing.getOrDefault(predecessor, Map.of()).getOrDefault(list, Set.of()));
                open.removeAll(decided.getOrDefault(edition.id("id"), Set.of()));
                if (!open.isEmpty()) {
                    problems.add(
                            edition.place() + ".state",
                            "plan.rule.fatesOpen",
                            Map.of(
                                    "count",
                                    open.size(),
                                    "list",
                                    list,
                                    "first",
                                    open.first().toString()));
                }
            }
        }
    }

    private void checkSuccession() {
        var after = new HashMap<UUID, Collection<UUID>>();
        for (var fate : content.list("fates")) {
            for (var row : fate.rows("to")) {
                var to = (UUID) Objects.requireNonNull(row.get("to_id"));
                if (!to.equals(fate.id("thing_id"))) {
                    after.computeIfAbsent(fate.id("thing_id"), key -> new HashSet<>())
                            .add(to);
                }
            }
        }
        reportCycle(after, "fates", "to");
    }

    private void reportCycle(Map<UUID, Collection<UUID>> arrows, String list, String member) {
        Cycles.find(arrows)
                .ifPresent(cycle -> problems.add(
                        list + "[]." + member,
                        "plan.rule.cycle",
                        Map.of("first", cycle.getFirst().toString())));
    }

    private boolean stands(UUID edition, String list, UUID thing) {
        return standing.getOrDefault(edition, Map.of())
                .getOrDefault(list, Set.of())
                .contains(thing);
    }
}
