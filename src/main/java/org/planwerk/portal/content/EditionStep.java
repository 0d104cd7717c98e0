package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an edition came to a state. */
public record EditionStep(
        UUID editionId,
        int no,
        @Nullable String fromState,
        String toState,
        @Nullable LocalDate atFrom,
        @Nullable LocalDate atTo,
        @Nullable String atLabel,
        @Nullable String byRole,
        @Nullable String note,
        @Nullable UUID resolutionId,
        @Nullable UUID snapshotId,
        String basis) {
    public When at() {
        return new When(atFrom, atTo, atLabel);
    }
}
