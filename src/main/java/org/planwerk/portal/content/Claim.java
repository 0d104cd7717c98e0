package org.planwerk.portal.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a source says about a question; two may contradict each other. */
public record Claim(
        UUID id,
        UUID planId,
        @Nullable UUID editionId,
        @Nullable UUID aboutId,
        String what,
        @Nullable BigDecimal valueNum,
        @Nullable String unit,
        String valueText,
        @Nullable LocalDate atFrom,
        @Nullable LocalDate atTo,
        @Nullable String atLabel,
        @Nullable String note,
        @Nullable UUID sourceId,
        int position,
        String basis,
        @Nullable String basisNote) {
    public When at() {
        return new When(atFrom, atTo, atLabel);
    }
}
