package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a word means, in an edition or for the plan. */
public record Term(
        UUID id,
        UUID planId,
        @Nullable UUID editionId,
        String term,
        String definition,
        @Nullable String sourceText,
        @Nullable UUID sourceId,
        String basis,
        @Nullable String basisNote) {}
