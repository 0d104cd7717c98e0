package org.planwerk.packaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.EntryRefused.Fault;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is to be written, checks it against all that stands there, and stores it. */
class Drafting {

    /** An entry of what is being written stands at such a place, so that its faults can be told from others. */
    private static final Pattern OWN = Pattern.compile("[^\\[]*\\[!(\\d+)]\\.?(.*)");

    /** As PostgreSQL names a rule that is broken; the values it keeps to itself, since rows are protected. */
    private static final Pattern TWICE = Pattern.compile("unique constraint \"([a-z_]+)\"");

    private static final Set<String> FIXED = Set.of("id", "edition", "no", "plan", "layers");

    /** What one writing comes to; {@code before} is null for a new entry. */
    record Draft(
            Section section,
            EntryKey key,
            Entry entry,
            @Nullable WorkingEntry before,
            ObjectNode content) {

        boolean isSame() {
            return before != null
                    && !before.publicity().isBinned()
                    && CanonicalJson.write(before.content()).equals(CanonicalJson.write(content));
        }
    }

    private final PackageFormat format;
    private final List<PackagePart> parts;
    private final Entries entries;
    private final PackageStore store;
    private final EntryRows rows;
    private final PackageProblems problems = new PackageProblems();

    Drafting(PackageFormat format, List<PackagePart> parts, Entries entries, PackageStore store, EntryRows rows) {
        this.format = format;
        this.parts = parts;
        this.entries = entries;
        this.store = store;
        this.rows = rows;
    }

    /** @throws EntryRefused if any of them may not be written */
    List<Draft> read(List<Writing> writings) {
        var reader = new EntryReader(problems);
        var numbers = new HashMap<String, Integer>();
        var drafts = new ArrayList<Draft>();
        for (var writing : writings) {
            var section = format.section(writing.list());
            var before = before(section, writing);
            var node = identified(section, writing, before, numbers);
            var place = section.name() + "[!" + drafts.size() + "]";
            var entry = reader.read(section, node, place);
            if (entry.isPresent()) {
                node.remove("layers");
                drafts.add(new Draft(
                        section,
                        EntryKey.of(section, entry.get().values()),
                        entry.get(),
                        before,
                        Recording.content(section, entry.get())));
            } else if (problems.isEmpty()) {
                throw new IllegalStateException("refused without a reason: " + place);
            }
        }
        refuse();
        resolve(reader.references(), drafts);
        refuse();
        checkRules(drafts);
        refuse();
        return drafts;
    }

    void store(List<Draft> drafts) {
        for (var draft : drafts) {
            var identity = draft.section().thing();
            if (identity != null && draft.before() == null) {
                addIdentity(identity, draft.entry());
            }
        }
        for (var draft : drafts) {
            new EntryKeeping(store, draft.section(), draft.key())
                    .put(draft.entry(), draft.section().layered() ? Layer.DRAFT : null, false);
        }
    }

    /** What only one entry may have: the word of a status, the year of a cycle. */
    EntryRefused refused(DuplicateKeyException twice, List<Draft> drafts) {
        var named = TWICE.matcher(String.valueOf(twice.getMessage()));
        var constraint = named.find() ? named.group(1) : "";
        // Of two that were written together the later one is to be changed.
        for (var index = drafts.size() - 1; index >= 0; index--) {
            var section = drafts.get(index).section();
            var table = section.table().replaceFirst(".*\\.", "");
            for (var member : section.members()) {
                var column = member.columns().getFirst();
                if (constraint.startsWith(table + "_")
                        && constraint.endsWith("_" + column + "_key")
                        && isShared(drafts, index, column)) {
                    return new EntryRefused.Wrong(
                            List.of(new Fault(index, member.name(), "packaging.twice", Map.of())));
                }
            }
        }
        return new EntryRefused.Wrong(List.of(new Fault(0, "", "packaging.twice", Map.of())));
    }

    /** Whether another one that is written has the same there, or it is the only one of its list. */
    private static boolean isShared(List<Draft> drafts, int index, String column) {
        var own = drafts.get(index);
        var others = drafts.stream()
                .filter(draft -> draft != own && draft.section().equals(own.section()))
                .toList();
        return others.isEmpty()
                || others.stream()
                        .anyMatch(draft -> Objects.equals(
                                draft.entry().values().get(column),
                                own.entry().values().get(column)));
    }

    private void addIdentity(Section.Identity identity, Entry entry) {
        var id = entry.id("thing_id");
        if (store.listExisting(identity.table(), "id", List.of(id)).isEmpty()) {
            store.insert(
                    identity.table(),
                    List.of("id", "kind", "plan_id", "no"),
                    List.of(Map.of(
                            "id",
                            id,
                            "kind",
                            identity.kind(),
                            "plan_id",
                            Objects.requireNonNull(entry.plan()),
                            "no",
                            Objects.requireNonNull(entry.no()))));
        }
    }

    private @Nullable WorkingEntry before(Section section, Writing writing) {
        if (writing.id() == null) {
            return null;
        }
        var before = entries.find(new EntryKey(section.name(), writing.id(), writing.edition()))
                .orElse(null);
        if (before != null && writing.basedOn() != null && before.version() != writing.basedOn()) {
            throw new EntryRefused.Overtaken(before);
        }
        return before;
    }

    /** With the id, number, plan and edition that it has, or is given now. */
    private ObjectNode identified(
            Section section, Writing writing, @Nullable WorkingEntry before, Map<String, Integer> numbers) {
        var node = writing.content().deepCopy();
        if (before != null) {
            FIXED.forEach(member -> {
                if (before.content().has(member)) {
                    node.set(member, before.content().get(member));
                }
            });
        } else {
            var own = section.key().getLast();
            if (!(own instanceof Property.Code) && !(own instanceof Property.Reference)) {
                node.put(own.name(), writing.id() == null ? EntryKey.nextId().toString() : writing.id());
            } else if (writing.id() != null) {
                node.put(own.name(), writing.id());
            }
            if (writing.edition() != null && section.keyColumns().contains(Section.EDITION)) {
                node.put("edition", writing.edition().toString());
            }
            var identity = section.thing();
            if (identity != null && !node.has("no")) {
                node.put("no", numbers.merge(section.name(), store.highestNo(identity) + 1, (last, first) -> last + 1));
            }
        }
        if (section.layered()) {
            node.putArray("layers").add(Layer.PUBLISHED.name());
        }
        return node;
    }

    /** Every id that is referred to must be that of an entry; the kind of thing it is stands beside it. */
    private void resolve(List<EntryReader.Named> references, List<Draft> drafts) {
        var kinds = kinds(references, drafts);
        for (var named : references) {
            var lists = kinds.getOrDefault(named.id(), Set.of());
            if (named.reference().sections().stream().noneMatch(lists::contains)) {
                problems.add(named.place(), "packaging.reference.gone");
            }
        }
        for (var draft : drafts) {
            for (var property : draft.section().members()) {
                if (property instanceof Property.Reference reference && reference.kindColumn() != null) {
                    var id = draft.entry().findId(reference.column());
                    if (id != null) {
                        draft.entry()
                                .values()
                                .put(reference.kindColumn(), kind(kinds.getOrDefault(id, Set.of(reference.name()))));
                    }
                }
            }
        }
    }

    /** Of each id the lists in which an entry has it. */
    private Map<UUID, Set<String>> kinds(List<EntryReader.Named> references, List<Draft> drafts) {
        var wanted = new LinkedHashMap<String, Set<UUID>>();
        for (var named : references) {
            named.reference()
                    .sections()
                    .forEach(list ->
                            wanted.computeIfAbsent(list, key -> new HashSet<>()).add(named.id()));
        }
        var kinds = new HashMap<UUID, Set<String>>();
        wanted.forEach((list, ids) -> {
            var section = format.section(list);
            var column = section.key().getLast().columns().getFirst();
            store.listExisting(section.table(), column, ids)
                    .forEach(id ->
                            kinds.computeIfAbsent(id, key -> new HashSet<>()).add(list));
        });
        for (var draft : drafts) {
            if (draft.section().key().getLast() instanceof Property.Id) {
                kinds.computeIfAbsent(draft.key().uuid(), key -> new HashSet<>())
                        .add(draft.section().name());
            }
        }
        return kinds;
    }

    private String kind(Set<String> lists) {
        var list = lists.iterator().next();
        var identity = format.section(list).thing();
        return identity == null ? list : identity.kind();
    }

    /** The rules of the plan, over all of it as it would then stand; only what this writing breaks counts. */
    private void checkRules(List<Draft> drafts) {
        var lists = new LinkedHashMap<String, List<Entry>>();
        for (var section : format.sections()) {
            if (section.binned()) {
                lists.put(section.name(), standing(section, drafts));
            }
        }
        var content = new PlanPackage(lists);
        parts.forEach(part -> part.check(content, problems));
    }

    private List<Entry> standing(Section section, List<Draft> drafts) {
        var own = new LinkedHashMap<EntryKey, Entry>();
        for (var kept : rows.list(section, Map.of(), Layer.working())) {
            if (kept.layer() != Layer.PUBLISHED || !own.containsKey(kept.key())) {
                own.put(kept.key(), at(section.name() + "[]", kept.entry()));
                if (kept.binned()) {
                    own.put(kept.key(), GONE);
                }
            }
        }
        for (var index = 0; index < drafts.size(); index++) {
            var draft = drafts.get(index);
            if (draft.section().name().equals(section.name())) {
                own.put(draft.key(), at(section.name() + "[!" + index + "]", draft.entry()));
            }
        }
        return own.values().stream().filter(entry -> entry != GONE).toList();
    }

    private static final Entry GONE = new Entry("", null, null, List.of(), Map.of(), Map.of());

    private static Entry at(String place, Entry entry) {
        return new Entry(place, entry.no(), entry.plan(), entry.layers(), entry.values(), entry.children());
    }

    /** What is wrong elsewhere was wrong before; a circle has no place of its own, and so belongs to this writing. */
    private void refuse() {
        var faults = new ArrayList<Fault>();
        for (var problem : problems.list()) {
            var place = OWN.matcher(problem.place());
            if (place.matches()) {
                faults.add(
                        new Fault(Integer.parseInt(place.group(1)), place.group(2), problem.key(), problem.values()));
            } else if (problem.key().equals("plan.rule.cycle")) {
                faults.add(new Fault(0, problem.place().replaceFirst(".*\\.", ""), problem.key(), problem.values()));
            }
        }
        if (!faults.isEmpty()) {
            throw new EntryRefused.Wrong(faults);
        }
    }
}
