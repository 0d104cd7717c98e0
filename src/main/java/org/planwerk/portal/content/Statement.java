package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dated word on a measure: status, text, evidence of effect. */
public record Statement(
        UUID id,
        UUID measureId,
        @Nullable UUID editionId,
        LocalDate atFrom,
        LocalDate atTo,
        @Nullable String atLabel,
        String word,
        String common,
        boolean delayed,
        @Nullable String text,
        @Nullable String evidence,
        String effect,
        @Nullable UUID sourceId,
        @Nullable String authorRole,
        String basis,
        @Nullable String basisNote) {
    public When at() {
        return new When(atFrom, atTo, atLabel);
    }
}
