package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a thing in the later edition. */
public record Fate(
        UUID editionId,
        UUID thingId,
        String thingKind,
        String verdict,
        @Nullable String reason,
        @Nullable UUID resolutionId,
        @Nullable String byRole,
        @Nullable LocalDate atFrom,
        @Nullable LocalDate atTo,
        @Nullable String atLabel,
        String basis,
        @Nullable String basisNote) {
    public When at() {
        return new When(atFrom, atTo, atLabel);
    }
}
