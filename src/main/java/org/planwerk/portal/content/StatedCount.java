package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a partial record states a number of, though not the things themselves. */
public record StatedCount(
        UUID editionId,
        int no,
        String kind,
        String what,
        int n,
        @Nullable String note) {}
