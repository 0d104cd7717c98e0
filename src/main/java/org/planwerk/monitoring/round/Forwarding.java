package org.planwerk.monitoring.round;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measure that went from one owner to another; {@code by} is who passed it on, null once the name is no longer kept. */
public record Forwarding(
        UUID measure,
        @Nullable UUID from,
        UUID to,
        Instant at,
        @Nullable String by) {}
