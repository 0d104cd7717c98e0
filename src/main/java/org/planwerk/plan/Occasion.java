package org.planwerk.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When, by whom and why an edition goes on to another state, and which resolution says so. */
public record Occasion(
        LocalDate at,
        String byRole,
        @Nullable String note,
        @Nullable UUID resolution) {}
