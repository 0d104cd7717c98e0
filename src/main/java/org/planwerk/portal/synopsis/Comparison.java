package org.planwerk.portal.synopsis;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Fate;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.StatedCount;
import org.planwerk.portal.content.Undecided;

/** All things of a kind in an edition and its predecessor, tied together by their fates. */
public final class Comparison {

    private static final Set<String> FROZEN = Set.of("PROPOSED", "ADOPTED", "IN_FORCE", "SUPERSEDED");

    private final PublicContent content;
    private final Edition earlier;
    private final Edition later;
    private final ComparedKind kind;
    private final Map<UUID, Standing> before;
    private final Map<UUID, Standing> after;
    private final Map<UUID, Fate> fates = new HashMap<>();
    private final Set<Standing> counted = new HashSet<>();
    private final List<Strand> strands = new ArrayList<>();
    private final List<Strand> beside = new ArrayList<>();

    private Comparison(PublicContent content, Edition later, ComparedKind kind) {
        this.content = content;
        this.later = later;
        this.earlier = content.edition(Objects.requireNonNull(later.predecessorId()));
        this.kind = kind;
        this.before = things(earlier);
        this.after = things(later);
        content.fates(later).stream()
                .filter(fate -> before.containsKey(fate.thingId()))
                .forEach(fate -> fates.put(fate.thingId(), fate));
        count(earlier, before);
        count(later, after);
        tie();
    }

    /** @param later must have a predecessor that is public, too */
    public static Comparison of(PublicContent content, Edition later, ComparedKind kind) {
        return new Comparison(content, later, kind);
    }

    /** Whether an edition has a predecessor that can be compared with it. */
    public static boolean isPossible(PublicContent content, Edition later) {
        return later.predecessorId() != null
                && content.findEdition(later.predecessorId()).isPresent();
    }

    private Map<UUID, Standing> things(Edition edition) {
        return content.standing(kind.type(), edition).stream()
                .collect(toMap(
                        Standing::thingId, thing -> (Standing) thing, (first, second) -> first, LinkedHashMap::new));
    }

    private void count(Edition edition, Map<UUID, Standing> things) {
        if (kind != ComparedKind.MEASURE) {
            things.values().stream()
                    .filter(thing -> content.undecided(thing).isEmpty())
                    .forEach(counted::add);
            return;
        }
        var rule = MeasureCount.of(content, edition);
        things.values().stream()
                .filter(thing -> rule.reason((Measure) thing).isEmpty())
                .forEach(counted::add);
    }

    /** Walks from every thing to all that hang together with it. */
    private void tie() {
        var forward = new HashMap<UUID, List<UUID>>();
        var back = new HashMap<UUID, List<UUID>>();
        for (var thing : before.keySet()) {
            for (var next : content.successors(thing, later)) {
                if (after.containsKey(next)) {
                    forward.computeIfAbsent(thing, key -> new ArrayList<>()).add(next);
                    back.computeIfAbsent(next, key -> new ArrayList<>()).add(thing);
                }
            }
            // What stands in both editions is the same thing, even before its fate was written down.
            if (after.containsKey(thing)
                    && !forward.getOrDefault(thing, List.of()).contains(thing)) {
                forward.computeIfAbsent(thing, key -> new ArrayList<>()).add(thing);
                back.computeIfAbsent(thing, key -> new ArrayList<>()).add(thing);
            }
        }
        var seenBefore = new HashSet<UUID>();
        var seenAfter = new HashSet<UUID>();
        for (var thing : before.keySet()) {
            if (!seenBefore.contains(thing)) {
                add(collect(thing, forward, back, seenBefore, seenAfter));
            }
        }
        for (var thing : after.entrySet()) {
            if (seenAfter.add(thing.getKey())) {
                add(new Strand(List.of(), List.of(thing.getValue()), Map.of()));
            }
        }
    }

    private Strand collect(
            UUID first,
            Map<UUID, List<UUID>> forward,
            Map<UUID, List<UUID>> back,
            Set<UUID> seenBefore,
            Set<UUID> seenAfter) {
        var from = new HashSet<UUID>();
        var to = new HashSet<UUID>();
        var open = new ArrayDeque<UUID>();
        open.add(first);
        while (!open.isEmpty()) {
            var thing = open.remove();
            if (from.add(thing)) {
                for (var next : forward.getOrDefault(thing, List.of())) {
                    if (to.add(next)) {
                        open.addAll(back.getOrDefault(next, List.of()));
                    }
                }
            }
        }
        seenBefore.addAll(from);
        seenAfter.addAll(to);
        var known = new HashMap<UUID, Fate>();
        from.forEach(thing -> {
            var fate = fates.get(thing);
            if (fate != null) {
                known.put(thing, fate);
            }
        });
        return new Strand(inOrder(before, from), inOrder(after, to), known);
    }

    private static List<Standing> inOrder(Map<UUID, Standing> things, Set<UUID> some) {
        return some.size() == 1
                ? List.of(Objects.requireNonNull(things.get(some.iterator().next())))
                : things.values().stream()
                        .filter(thing -> some.contains(thing.thingId()))
                        .toList();
    }

    private void add(Strand strand) {
        var counts = strand.before().stream().anyMatch(counted::contains)
                || strand.after().stream().anyMatch(counted::contains);
        (counts ? strands : beside).add(strand);
    }

    public Edition earlier() {
        return earlier;
    }

    public Edition later() {
        return later;
    }

    public ComparedKind kind() {
        return kind;
    }

    /** Whether there is anything to compare. */
    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /** In the order of the earlier edition; what is new comes last. */
    List<Strand> strands() {
        return strands;
    }

    /** What does not count in either edition: parts of measures, what was left out, and what came after the decision. */
    List<Strand> beside() {
        return beside;
    }

    /** Whether a thing lay before the council, which adopted its edition without it. */
    boolean isLeftOut(Standing thing) {
        return content.undecided(thing).filter(Undecided.LEFT_OUT::equals).isPresent();
    }

    /** How many things an edition has that were left out of it. */
    int countLeftOut(Edition edition) {
        return (int) (edition.equals(earlier) ? before : after)
                .values().stream().filter(this::isLeftOut).count();
    }

    /** Whether all things of an edition are recorded: its record is complete, or holds as many as sources count. */
    boolean knowsAll(Edition edition) {
        var stated = content.statedCounts(edition).stream()
                .filter(count -> count.kind().equals(kind.name()))
                .mapToInt(StatedCount::n)
                .sum();
        var recorded = (edition.equals(earlier) ? before : after)
                .values().stream().filter(counted::contains).count();
        return edition.record().equals("COMPLETE") || stated == recorded && stated > 0;
    }

    boolean counts(Standing thing) {
        return counted.contains(thing);
    }

    /** Whether the later edition must have said by now what became of everything. */
    boolean isFrozen() {
        return FROZEN.contains(later.state());
    }

    /** @throws IllegalStateException if something vanished or contradicts itself: then nobody must read the sums */
    public Balance balance() {
        return Balance.of(this);
    }
}
