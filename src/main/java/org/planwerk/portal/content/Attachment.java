package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of an edition or of a thing in it. */
public record Attachment(
        UUID id,
        UUID editionId,
        @Nullable UUID thingId,
        String layer,
        UUID fileId,
        @Nullable String label) {}
