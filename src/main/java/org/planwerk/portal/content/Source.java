package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened outside of the plan and is its ground: an event, a survey, a paper, a voice. */
public record Source(
        UUID thingId,
        UUID planId,
        int no,
        String kind,
        String title,
        @Nullable String form,
        @Nullable String place,
        @Nullable LocalDate happenedFrom,
        @Nullable LocalDate happenedTo,
        @Nullable String happenedLabel,
        @Nullable UUID editionId,
        @Nullable UUID cycleId,
        @Nullable UUID partOfId,
        @Nullable String text,
        @Nullable String result,
        @Nullable String method,
        @Nullable String url,
        String basis,
        @Nullable String basisNote) {
    public When happened() {
        return new When(happenedFrom, happenedTo, happenedLabel);
    }
}
