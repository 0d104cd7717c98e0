package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need judged again. */
public record Review(
        UUID id,
        UUID needId,
        @Nullable UUID occasionId,
        @Nullable UUID editionId,
        @Nullable UUID cycleId,
        String verdict,
        @Nullable String priority,
        @Nullable String reason,
        @Nullable String byRole,
        @Nullable LocalDate atFrom,
        @Nullable LocalDate atTo,
        @Nullable String atLabel,
        @Nullable UUID replacesId,
        String basis,
        @Nullable String basisNote) {
    public When at() {
        return new When(atFrom, atTo, atLabel);
    }
}
