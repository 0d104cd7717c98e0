package org.planwerk.plan;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.Basis;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.FateRefused.Need;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two editions and the threads between them, while fates are being decided: works out what is to be written, and keeps
 * what follows tied together as what came before was.
 */
class Weaving {

    /** What a thing that is carried over does not take along: it belongs to the edition that it leaves. */
    private static final List<String> LEFT_BEHIND = List.of("edition", "layers", "catalogue", "cycle");

    /** A fate as it would then stand. */
    private record Thread(String list, FateVerdict verdict, List<UUID> to, ObjectNode content) {}

    private final PackageFormat format;
    private final UUID edition;

    /** What the edition before says, by list and thing. */
    private final Map<String, Map<UUID, ObjectNode>> before = new HashMap<>();

    /** What stands in this edition, those in the bin too. */
    private final Map<EntryKey, WorkingEntry> found = new HashMap<>();

    /** What would then stand in this edition. */
    private final Map<EntryKey, ObjectNode> standing = new LinkedHashMap<>();

    private final Map<UUID, Thread> threads = new LinkedHashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Set<UUID> decided = new LinkedHashSet<>();
    private final Set<UUID> opened = new LinkedHashSet<>();
    private final Set<EntryKey> fresh = new HashSet<>();
    private final Set<EntryKey> changed = new LinkedHashSet<>();
    private final Set<EntryKey> leaving = new LinkedHashSet<>();

    Weaving(Entries entries, PackageFormat format, UUID edition, UUID predecessor) {
        this.format = format;
        this.edition = edition;
        for (var list :
                Stream.concat(Fates.LISTS.stream(), Fates.TEXTS.stream()).toList()) {
            var texts = new LinkedHashMap<UUID, ObjectNode>();
            entries.list(list, predecessor).stream()
                    .filter(entry -> !entry.publicity().isBinned())
                    .forEach(entry -> texts.put(entry.key().uuid(), entry.content()));
            entries.list(list, predecessor, Layer.PUBLISHED)
                    .forEach(entry -> texts.replace(entry.key().uuid(), entry.content()));
            before.put(list, texts);
            for (var entry : entries.list(list, edition)) {
                found.put(entry.key(), entry);
                if (!entry.publicity().isBinned()) {
                    standing.put(entry.key(), entry.content().deepCopy());
                }
            }
        }
        for (var fate : entries.list("fates", edition)) {
            versions.put(fate.key().uuid(), fate.version());
            if (!fate.publicity().isBinned()) {
                threads.put(fate.key().uuid(), thread(fate.content()));
            }
        }
    }

    private Thread thread(ObjectNode content) {
        var to = new ArrayList<UUID>();
        content.path("to").forEach(id -> to.add(UUID.fromString(id.asString())));
        var thing = UUID.fromString(content.path("thing").asString());
        var list = Fates.LISTS.stream()
                .filter(one -> texts(one).containsKey(thing))
                .findFirst()
                .orElse("");
        return new Thread(list, FateVerdict.valueOf(content.path("verdict").asString()), List.copyOf(to), content);
    }

    /** @throws FateRefused if it lacks something, or somebody else was faster */
    void decide(Decision decision) {
        var thing = decision.thing();
        if (!Fates.LISTS.contains(decision.list()) || !texts(decision.list()).containsKey(thing)) {
            throw new FateRefused.Gone(thing);
        }
        if (decision.basedOn() != null && !decision.basedOn().equals(versions.getOrDefault(thing, 0))) {
            throw new FateRefused.Overtaken(thing);
        }
        var verdict = decision.verdict();
        if (verdict == null) {
            open(thing);
            return;
        }
        if (verdict != FateVerdict.KEPT && isBlank(decision.reason())) {
            throw new FateRefused.Incomplete(thing, Need.REASON);
        }
        switch (verdict) {
            case KEPT, CHANGED -> keep(decision, verdict);
            case MERGED -> merge(decision);
            case SPLIT -> split(decision);
            case COMPLETED, ROUTINE, DROPPED, UNDOCUMENTED -> end(decision, verdict);
        }
    }

    private void keep(Decision decision, FateVerdict verdict) {
        open(decision.thing());
        var key = key(decision.list(), decision.thing());
        var origin = origin(decision.list(), decision.thing());
        var content = bring(key, origin);
        var name = verdict == FateVerdict.KEPT ? origin.path("title").asString() : decision.name();
        if (name != null && !name.isBlank()) {
            rename(key, content, name);
        }
        put(decision, decision.thing(), verdict, List.of(decision.thing()));
    }

    private void merge(Decision decision) {
        var list = decision.list();
        var group = new LinkedHashSet<UUID>();
        group.add(decision.thing());
        group.addAll(decision.partners());
        for (var one : group) {
            if (!texts(list).containsKey(one)) {
                throw new FateRefused.Gone(one);
            }
        }
        if (group.size() < 2) {
            throw new FateRefused.Incomplete(decision.thing(), Need.PARTNERS);
        }
        if (decision.target() == null && isBlank(decision.name())) {
            throw new FateRefused.Incomplete(decision.thing(), Need.NAME);
        }
        var target = decision.target() == null ? UuidCreator.getTimeOrderedEpoch() : decision.target();
        if (texts(list).containsKey(target) || decision.target() != null && !standing.containsKey(key(list, target))) {
            throw new FateRefused.Gone(target);
        }
        var reasons = group.stream()
                .filter(one -> threads.containsKey(one) && threads.get(one).to().contains(target))
                .collect(Collectors.toMap(
                        one -> one,
                        one -> Objects.requireNonNull(threads.get(one))
                                .content()
                                .path("reason")
                                .asString("")));
        follow(target).forEach(this::open);
        group.forEach(this::open);
        if (decision.target() == null) {
            bring(key(list, target), joined(list, group, Objects.requireNonNull(decision.name())));
        } else if (decision.name() != null && !decision.name().isBlank()) {
            rename(key(list, target), content(key(list, target)), decision.name());
        }
        for (var one : group) {
            var own = reasons.getOrDefault(one, "");
            put(
                    one.equals(decision.thing()) || own.isEmpty() ? decision : because(decision, own),
                    one,
                    FateVerdict.MERGED,
                    List.of(target));
        }
    }

    private static Decision because(Decision decision, String reason) {
        return Decision.plain(
                decision.list(),
                decision.thing(),
                decision.verdict(),
                decision.basedOn(),
                reason,
                decision.at(),
                decision.byRole());
    }

    private void split(Decision decision) {
        var names = decision.parts().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() < 2) {
            throw new FateRefused.Incomplete(decision.thing(), Need.PARTS);
        }
        var list = decision.list();
        var earlier = new HashMap<String, UUID>();
        var thread = threads.get(decision.thing());
        if (thread != null && thread.verdict() == FateVerdict.SPLIT) {
            thread.to().stream()
                    .filter(part -> standing.containsKey(key(list, part)))
                    .forEach(part ->
                            earlier.put(content(key(list, part)).path("title").asString(), part));
        }
        open(decision.thing());
        var to = new ArrayList<UUID>();
        for (var name : names) {
            var part = earlier.containsKey(name) ? earlier.get(name) : UuidCreator.getTimeOrderedEpoch();
            if (!earlier.containsKey(name)) {
                bring(key(list, part), renewed(origin(list, decision.thing()), name));
            }
            to.add(part);
        }
        put(decision, decision.thing(), FateVerdict.SPLIT, List.copyOf(to));
    }

    private void end(Decision decision, FateVerdict verdict) {
        open(decision.thing());
        leaving.add(key(decision.list(), decision.thing()));
        put(decision, decision.thing(), verdict, List.of());
    }

    /** Nobody has said what became of it; what only followed it goes, and a merging needs two at least. */
    private void open(UUID thing) {
        var thread = threads.remove(thing);
        if (thread == null) {
            return;
        }
        opened.add(thing);
        decided.remove(thing);
        for (var successor : thread.to()) {
            var others = follow(successor);
            if (thread.verdict() == FateVerdict.MERGED && others.size() == 1) {
                others.forEach(this::open);
            }
            if (others.size() <= 1) {
                leaving.add(key(thread.list(), successor));
            }
        }
    }

    /** The things that this one follows. */
    private Set<UUID> follow(UUID successor) {
        return threads.entrySet().stream()
                .filter(thread -> thread.getValue().to().contains(successor))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void put(Decision decision, UUID thing, FateVerdict verdict, List<UUID> to) {
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("edition", edition.toString())
                .put("thing", thing.toString())
                .put("verdict", verdict.name())
                .put("basis", Basis.STATED.name());
        if (decision.reason() != null && !decision.reason().isBlank()) {
            content.put("reason", decision.reason().strip());
        }
        if (!decision.byRole().isBlank()) {
            content.put("byRole", decision.byRole().strip());
            content.putObject("at")
                    .put("from", decision.at().toString())
                    .put("to", decision.at().toString());
        }
        if (!to.isEmpty()) {
            var list = content.putArray("to");
            to.stream().map(UUID::toString).sorted().forEach(list::add);
        }
        threads.put(thing, new Thread(decision.list(), verdict, to, content));
        decided.add(thing);
        opened.remove(thing);
    }

    int carryOver(String list) {
        var count = 0;
        for (var text : texts(list).entrySet()) {
            var key = key(list, text.getKey());
            if (!standing.containsKey(key)) {
                bring(key, text.getValue());
                count++;
            }
        }
        return count;
    }

    /** As it stands in this edition, or last stood there, or else as a copy of where it comes from. */
    private ObjectNode bring(EntryKey key, ObjectNode origin) {
        return standing.computeIfAbsent(key, missing -> {
            fresh.add(key);
            var last = found.get(key);
            var content = last == null ? origin.deepCopy() : last.content().deepCopy();
            LEFT_BEHIND.forEach(content::remove);
            return content;
        });
    }

    private void rename(EntryKey key, ObjectNode content, String name) {
        if (!content.path("title").asString("").equals(name.strip())) {
            content.put("title", name.strip());
            changed.add(key);
        }
    }

    /** A new thing that begins with the words of another one. */
    private static ObjectNode renewed(ObjectNode origin, String name) {
        var content = origin.deepCopy();
        List.of("id", "no", "number").forEach(content::remove);
        return content.put("title", name.strip());
    }

    /** A new thing that begins with the words of all of them. */
    private ObjectNode joined(String list, Set<UUID> group, String name) {
        var content = renewed(origin(list, group.iterator().next()), name);
        var texts = group.stream()
                .map(one -> origin(list, one).path("text").asString(""))
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        if (!texts.isEmpty()) {
            content.put("text", texts);
        }
        // What one of them keeps from the public, the new one does not tell.
        for (var visibility : List.of("NON_PUBLIC", "INTERNAL")) {
            if (group.stream()
                    .anyMatch(one ->
                            origin(list, one).path("visibility").asString("").equals(visibility))) {
                return content.put("visibility", visibility);
            }
        }
        return content;
    }

    /** Everything that is to be written, tied together. */
    List<Writing> writings() {
        settle();
        var writings = new ArrayList<Writing>();
        for (var text : standing.entrySet()) {
            var key = text.getKey();
            var content = text.getValue().deepCopy();
            var section = format.section(key.list());
            Belonging.prune(section, content, this::stands);
            for (var origin : origins(key)) {
                Belonging.grow(section, content, origin, (list, id) -> following(key, list, id));
            }
            if (fresh.contains(key) || changed.contains(key) || !content.equals(text.getValue())) {
                var last = found.get(key);
                writings.add(new Writing(key.list(), key.id(), edition, content, last == null ? null : last.version()));
            }
        }
        for (var thing : decided) {
            writings.add(new Writing(
                    "fates",
                    thing.toString(),
                    edition,
                    Objects.requireNonNull(threads.get(thing)).content(),
                    null));
        }
        return writings;
    }

    /** What goes, once the rest is written. */
    List<EntryKey> leaving() {
        return Stream.concat(
                        leaving.stream(),
                        opened.stream()
                                .filter(versions::containsKey)
                                .map(thing -> EntryKey.of("fates", thing, edition)))
                .toList();
    }

    /** What follows nothing any more goes into the bin, from where it can be taken back. */
    private void settle() {
        leaving.removeIf(key -> !follow(key.uuid()).isEmpty() || !standing.containsKey(key));
        leaving.forEach(standing::remove);
        leaving.removeIf(key -> !found.containsKey(key));
    }

    private boolean stands(String list, String id) {
        return standing.containsKey(EntryKey.of(list, UUID.fromString(id), edition));
    }

    /** The texts that this one comes from. */
    private List<ObjectNode> origins(EntryKey key) {
        var own = texts(key.list()).get(key.uuid());
        return Fates.LISTS.contains(key.list())
                ? follow(key.uuid()).stream()
                        .map(thing -> origin(key.list(), thing))
                        .toList()
                : own == null ? List.of() : List.of(own);
    }

    /** What follows a thing that the text before named: all of it in a new text, in others only what has just come. */
    private List<String> following(EntryKey text, String list, String id) {
        var thread = threads.get(UUID.fromString(id));
        var to = Fates.LISTS.contains(list)
                ? thread == null ? List.<UUID>of() : thread.to()
                : List.of(UUID.fromString(id));
        return to.stream()
                .map(one -> key(list, one))
                .filter(standing::containsKey)
                .filter(one -> fresh.contains(text) || fresh.contains(one))
                .map(EntryKey::id)
                .toList();
    }

    private Map<UUID, ObjectNode> texts(String list) {
        return before.getOrDefault(list, Map.of());
    }

    private ObjectNode origin(String list, UUID thing) {
        return Objects.requireNonNull(texts(list).get(thing));
    }

    private ObjectNode content(EntryKey key) {
        return Objects.requireNonNull(standing.get(key));
    }

    private EntryKey key(String list, UUID thing) {
        return EntryKey.of(list, thing, edition);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
