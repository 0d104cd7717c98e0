package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a measure. */
public record Step(
        UUID editionId,
        UUID measureId,
        String layer,
        int no,
        String title,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String dueLabel,
        @Nullable LocalDate doneFrom,
        @Nullable LocalDate doneTo,
        @Nullable String doneLabel) {
    public When due() {
        return new When(dueFrom, dueTo, dueLabel);
    }

    public When done() {
        return new When(doneFrom, doneTo, doneLabel);
    }
}
