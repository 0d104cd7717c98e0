package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One arrow of the red thread. */
public record Arrow(
        UUID fromId,
        String fromKind,
        UUID toId,
        String toKind,
        @Nullable UUID editionId,
        @Nullable String note,
        String basis) {}
