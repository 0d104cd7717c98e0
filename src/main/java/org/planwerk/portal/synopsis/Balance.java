package org.planwerk.portal.synopsis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.planwerk.portal.content.Standing;
import org.planwerk.web.FateSign;

/**
 * The sums of a comparison.
 *
 * @param before how many counted things of the earlier edition had each fate; {@code OPEN} if it is not decided yet
 * @param after from what the counted things of the later edition came; {@code NEW} from nothing
 * @param taken how many of them were there before, but did not count
 * @param absorbed how many merged things became part of one that went on as itself
 * @param hidden how many went on as something that does not count or is not public
 */
public record Balance(
        Map<FateSign, Integer> before, Map<FateSign, Integer> after, int taken, int absorbed, int hidden) {

    static Balance of(Comparison comparison) {
        var before = new EnumMap<FateSign, Integer>(FateSign.class);
        var after = new EnumMap<FateSign, Integer>(FateSign.class);
        var wrong = new ArrayList<String>();
        var taken = 0;
        var absorbed = 0;
        var hidden = 0;
        for (var strand : comparison.strands()) {
            for (var thing : strand.before()) {
                check(comparison, strand, thing, wrong);
                if (!comparison.counts(thing)) {
                    continue;
                }
                var fate = strand.fate(thing);
                before.merge(fate, 1, Integer::sum);
                if (goesOn(fate) && strand.after().stream().noneMatch(comparison::counts)) {
                    hidden++;
                } else if (fate == FateSign.MERGED && isAbsorbed(strand)) {
                    absorbed++;
                }
            }
            for (var thing : strand.after()) {
                if (comparison.counts(thing)) {
                    var origin = origin(comparison, strand, thing);
                    if (origin == null) {
                        taken++;
                    } else {
                        after.merge(origin, 1, Integer::sum);
                    }
                }
            }
        }
        comparison
                .beside()
                .forEach(strand -> strand.before().forEach(thing -> check(comparison, strand, thing, wrong)));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the sums of %s %s do not add up: %s"
                    .formatted(comparison.kind(), comparison.later().id(), wrong));
        }
        return new Balance(before, after, taken, absorbed, hidden);
    }

    /** Nothing may vanish, and nothing may be over and still be there. */
    private static void check(Comparison comparison, Strand strand, Standing thing, List<String> wrong) {
        var fate = strand.fate(thing);
        if (fate == FateSign.OPEN && comparison.isFrozen()) {
            wrong.add(thing.thingId() + " has no fate");
        }
        var stays = strand.after().stream().anyMatch(later -> later.thingId().equals(thing.thingId()));
        if (stays && fate != FateSign.KEPT && fate != FateSign.CHANGED && fate != FateSign.OPEN) {
            wrong.add(thing.thingId() + " is " + fate + " and still there");
        }
    }

    private static boolean goesOn(FateSign fate) {
        return switch (fate) {
            case KEPT, CHANGED, MERGED, SPLIT -> true;
            default -> false;
        };
    }

    /** What merged things became went on from one of them as itself. */
    private static boolean isAbsorbed(Strand strand) {
        return strand.after().stream()
                .allMatch(later -> strand.before().stream()
                        .anyMatch(earlier -> earlier.thingId().equals(later.thingId())));
    }

    /** From what a later thing came; null if only things that did not count became it. */
    private static @org.jspecify.annotations.Nullable FateSign origin(
            Comparison comparison, Strand strand, Standing thing) {
        if (strand.before().isEmpty()) {
            return FateSign.NEW;
        }
        for (var earlier : strand.before()) {
            if (earlier.thingId().equals(thing.thingId())) {
                return comparison.counts(earlier) ? strand.fate(earlier) : null;
            }
        }
        var counted = strand.before().stream().filter(comparison::counts).toList();
        if (counted.isEmpty()) {
            return null;
        }
        return counted.stream().anyMatch(earlier -> strand.fate(earlier) == FateSign.MERGED)
                ? FateSign.MERGED
                : FateSign.SPLIT;
    }

    public int countBefore() {
        return before.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int countAfter() {
        return after.values().stream().mapToInt(Integer::intValue).sum() + taken;
    }

    public int before(FateSign fate) {
        return before.getOrDefault(fate, 0);
    }

    public int after(FateSign origin) {
        return after.getOrDefault(origin, 0);
    }
}
