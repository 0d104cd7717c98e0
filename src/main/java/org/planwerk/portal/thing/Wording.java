package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.WordDiff;
import org.planwerk.web.Words;

/**
 * The text that the council decided, beside the one that is worked with.
 *
 * @param name such as "Beschlossener Text von 2019"
 * @param parts the decided text in full, and what was changed in it since
 * @param amendments what the council itself changed before it decided
 */
record Wording(
        String name,
        Entry edition,
        List<Part> parts,
        List<Change> amendments,
        @Nullable String lang) {

    /** One part of the text, such as its title; {@code runs} are empty if it is unchanged. */
    record Part(String label, List<WordDiff.Run> runs, List<Words> decided) {}

    record Change(
            String label,
            List<WordDiff.Run> runs,
            @Nullable Words mover,
            @Nullable Entry resolution,
            String basis) {}

    boolean isChanged() {
        return parts.stream().anyMatch(part -> !part.runs().isEmpty());
    }
}
