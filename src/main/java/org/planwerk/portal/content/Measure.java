package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measure as it stands in an edition. */
public record Measure(
        UUID editionId,
        UUID thingId,
        int no,
        String layer,
        @Nullable String number,
        int position,
        String title,
        @Nullable String text,
        @Nullable String summary,
        @Nullable UUID parentId,
        @Nullable UUID catalogueId,
        @Nullable UUID cycleId,
        boolean permanent,
        @Nullable LocalDate runsFrom,
        @Nullable LocalDate runsTo,
        @Nullable String runsLabel,
        @Nullable String binding,
        @Nullable String priorityMark,
        boolean goodPractice,
        @Nullable String legalBasis,
        @Nullable String place,
        String basis,
        @Nullable String basisNote)
        implements Standing {
    public When runs() {
        return new When(runsFrom, runsTo, runsLabel);
    }

    @Override
    public Kind kind() {
        return Kind.MEASURE;
    }
}
