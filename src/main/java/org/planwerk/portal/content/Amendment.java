package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the council changed in the proposed wording. */
public record Amendment(
        UUID id,
        UUID editionId,
        UUID thingId,
        @Nullable UUID blockId,
        String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String mover,
        @Nullable UUID resolutionId,
        String basis) {
    /** Whether the council did not want the thing at all. */
    boolean leavesOut() {
        return field.equals("title") && (after == null || after.isBlank());
    }
}
