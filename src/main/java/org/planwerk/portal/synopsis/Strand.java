package org.planwerk.portal.synopsis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.planwerk.portal.content.Fate;
import org.planwerk.portal.content.Standing;
import org.planwerk.web.FateSign;

/**
 * Things of two editions that belong together: one that went on, several that became one, one that became several, one that
 * ended, or a new one.
 *
 * @param fates of the earlier things, as far as they are known
 */
record Strand(List<Standing> before, List<Standing> after, Map<UUID, Fate> fates) {

    /** Of several fates the one that binds the things together. */
    private static final List<FateSign> BINDING = List.of(
            FateSign.MERGED,
            FateSign.SPLIT,
            FateSign.CHANGED,
            FateSign.KEPT,
            FateSign.COMPLETED,
            FateSign.ROUTINE,
            FateSign.DROPPED,
            FateSign.UNDOCUMENTED,
            FateSign.OPEN);

    /** What became of an earlier thing; open if nobody has said it yet. */
    FateSign fate(Standing earlier) {
        return Optional.ofNullable(fates.get(earlier.thingId()))
                .map(fate -> FateSign.valueOf(fate.verdict()))
                .orElse(FateSign.OPEN);
    }

    FateSign sign() {
        return BINDING.stream()
                .filter(sign -> before.stream().anyMatch(thing -> fate(thing) == sign))
                .findFirst()
                .orElse(FateSign.NEW);
    }

    boolean has(FateSign sign) {
        return sign == FateSign.NEW ? before.isEmpty() : before.stream().anyMatch(thing -> fate(thing) == sign);
    }

    Stream<Fate> fatesInOrder() {
        return before.stream().flatMap(thing -> Stream.ofNullable(fates.get(thing.thingId())));
    }
}
