package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a municipality calls by one name over the decades. */
public record Plan(
        UUID id,
        int no,
        String title,
        @Nullable String motto,
        String kind,
        @Nullable String about,
        @Nullable LocalDate startedFrom,
        @Nullable LocalDate startedTo,
        @Nullable String startedLabel,
        String basis,
        @Nullable String basisNote) {
    public When started() {
        return new When(startedFrom, startedTo, startedLabel);
    }
}
