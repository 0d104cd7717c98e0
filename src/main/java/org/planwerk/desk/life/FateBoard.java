package org.planwerk.desk.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.FateVerdict;
import org.planwerk.plan.Fates;
import org.planwerk.web.FateSign;

/** The things of an edition, and what became of each in the next one, as the person who acts may read it. */
final class FateBoard {

    private final Map<String, Map<UUID, WorkingEntry>> before = new LinkedHashMap<>();
    private final Map<EntryKey, WorkingEntry> after = new LinkedHashMap<>();
    private final Map<UUID, WorkingEntry> fates = new LinkedHashMap<>();
    private final Map<UUID, Integer> versions = new LinkedHashMap<>();
    private final UUID edition;

    FateBoard(org.planwerk.desk.Workbench workbench, UUID edition, UUID predecessor) {
        this.edition = edition;
        for (var list : Fates.LISTS) {
            var things = new LinkedHashMap<UUID, WorkingEntry>();
            workbench.list(list, predecessor).stream()
                    .filter(entry -> !entry.publicity().isBinned())
                    .forEach(entry -> things.put(entry.key().uuid(), entry));
            before.put(list, things);
            workbench.list(list, edition).stream()
                    .filter(entry -> !entry.publicity().isBinned())
                    .forEach(entry -> after.put(entry.key(), entry));
        }
        workbench.list("fates", edition).forEach(fate -> {
            versions.put(fate.key().uuid(), fate.version());
            if (!fate.publicity().isBinned()) {
                fates.put(fate.key().uuid(), fate);
            }
        });
    }

    List<WorkingEntry> things(String list) {
        return List.copyOf(Objects.requireNonNull(before.get(list)).values());
    }

    @Nullable WorkingEntry find(String list, int no) {
        return things(list).stream()
                .filter(thing -> thing.no() == no)
                .findFirst()
                .orElse(null);
    }

    @Nullable WorkingEntry fate(WorkingEntry thing) {
        return fates.get(thing.key().uuid());
    }

    int version(WorkingEntry thing) {
        return versions.getOrDefault(thing.key().uuid(), 0);
    }

    @Nullable FateVerdict verdict(WorkingEntry thing) {
        var fate = fate(thing);
        return fate == null ? null : FateVerdict.valueOf(fate.text("verdict"));
    }

    FateSign sign(WorkingEntry thing) {
        var verdict = verdict(thing);
        return verdict == null ? FateSign.OPEN : FateSign.valueOf(verdict.name());
    }

    List<WorkingEntry> open(String list) {
        return things(list).stream().filter(thing -> fate(thing) == null).toList();
    }

    /** What follows it in this edition. */
    List<WorkingEntry> following(WorkingEntry thing) {
        var fate = fate(thing);
        var following = new ArrayList<WorkingEntry>();
        if (fate != null) {
            for (var id : fate.content().path("to")) {
                var found = after.get(EntryKey.of(thing.key().list(), UUID.fromString(id.asString()), edition));
                if (found != null) {
                    following.add(found);
                }
            }
        }
        return following;
    }

    /** The others that are merged with it. */
    List<WorkingEntry> partners(WorkingEntry thing) {
        var whole = following(thing);
        return verdict(thing) != FateVerdict.MERGED
                ? List.of()
                : things(thing.key().list()).stream()
                        .filter(other -> other != thing && following(other).equals(whole))
                        .toList();
    }

    /** The things of this edition that were not in the one before. */
    List<WorkingEntry> fresh(String list) {
        var old = Objects.requireNonNull(before.get(list));
        return after.values().stream()
                .filter(entry -> entry.key().list().equals(list)
                        && !old.containsKey(entry.key().uuid()))
                .toList();
    }

    /** The field that a thing belongs to first, in the edition before. */
    @Nullable WorkingEntry field(WorkingEntry thing) {
        var id = switch (thing.key().list()) {
            case "fields" -> thing.key().id();
            case "measures" -> thing.content().path("fields").path(0).asString("");
            default -> thing.text("field");
        };
        return id.isEmpty()
                ? null
                : Objects.requireNonNull(before.get("fields")).get(UUID.fromString(id));
    }

    /** The things of a list by their field, in the order of the fields; those of none come last. */
    List<Group> groups(String list) {
        if (list.equals("fields")) {
            return List.of(new Group(null, things(list)));
        }
        var groups = new ArrayList<Group>();
        for (var field : things("fields")) {
            var own =
                    things(list).stream().filter(thing -> field == field(thing)).toList();
            if (!own.isEmpty()) {
                groups.add(new Group(field, own));
            }
        }
        var rest = things(list).stream().filter(thing -> field(thing) == null).toList();
        if (!rest.isEmpty()) {
            groups.add(new Group(null, rest));
        }
        return groups;
    }

    /** The things of one field. */
    record Group(@Nullable WorkingEntry field, List<WorkingEntry> things) {}

    boolean isDone() {
        return Fates.LISTS.stream().allMatch(list -> open(list).isEmpty());
    }
}
