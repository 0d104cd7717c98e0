package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year of the plan with a focus theme; it needs no edition. */
public record Cycle(
        UUID id,
        UUID planId,
        int year,
        String title,
        @Nullable String focusTheme,
        @Nullable String text,
        String basis,
        @Nullable String basisNote) {}
