package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a council or committee decided. */
public record Resolution(
        UUID id,
        int no,
        UUID planId,
        @Nullable UUID editionId,
        String body,
        @Nullable String role,
        @Nullable LocalDate decidedFrom,
        @Nullable LocalDate decidedTo,
        @Nullable String decidedLabel,
        @Nullable String resultWord,
        String subject,
        @Nullable String wording,
        @Nullable String reasons,
        @Nullable String paperRef,
        @Nullable String url,
        @Nullable Integer ayes,
        @Nullable Integer noes,
        @Nullable Integer abstentions,
        @Nullable String votesNote,
        String basis,
        @Nullable String basisNote) {
    public When decided() {
        return new When(decidedFrom, decidedTo, decidedLabel);
    }
}
