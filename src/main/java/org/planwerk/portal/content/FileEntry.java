package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document, kept here or known to be elsewhere. */
public record FileEntry(
        UUID id,
        @Nullable String sha256,
        String name,
        String type,
        @Nullable Long size,
        @Nullable String url,
        @Nullable String description,
        @Nullable LocalDate datedFrom,
        @Nullable LocalDate datedTo,
        @Nullable String datedLabel,
        String basis,
        @Nullable String basisNote) {
    public When dated() {
        return new When(datedFrom, datedTo, datedLabel);
    }
}
