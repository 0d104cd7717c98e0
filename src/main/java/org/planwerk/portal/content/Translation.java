package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text in a further language, with the hash of the main text that it was made from. */
public record Translation(
        UUID ownerId,
        @Nullable UUID editionId,
        String field,
        String language,
        String body,
        String origin,
        String ofSha256) {}
