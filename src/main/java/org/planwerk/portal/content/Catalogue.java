package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list of measures with a life span of its own. */
public record Catalogue(
        UUID id,
        UUID editionId,
        String title,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String periodLabel,
        @Nullable UUID resolutionId,
        String basis,
        @Nullable String basisNote) {
    public When period() {
        return new When(periodFrom, periodTo, periodLabel);
    }
}
