package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does what for a measure. */
public record Involved(
        UUID editionId,
        UUID measureId,
        String layer,
        int no,
        String role,
        @Nullable UUID organisationId,
        @Nullable String name) {}
