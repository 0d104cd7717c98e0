package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation offers, whether or not a plan says so. */
public record Offer(
        UUID id,
        @Nullable UUID organisationId,
        String title,
        @Nullable String text,
        @Nullable String topic,
        @Nullable LocalDate runsFrom,
        @Nullable LocalDate runsTo,
        @Nullable String runsLabel,
        @Nullable String url,
        String basis,
        @Nullable String basisNote) {
    public When runs() {
        return new When(runsFrom, runsTo, runsLabel);
    }
}
