package org.planwerk.monitoring.round;

import java.time.Instant;
import java.util.UUID;

/** An address that opens what an owner is asked; {@code seen} says that somebody has opened it. */
public record PersonalLink(
        UUID id, UUID round, UUID owner, Instant createdAt, Instant expiresAt, boolean revoked, boolean seen) {

    public boolean opensAt(Instant now) {
        return !revoked && expiresAt.isAfter(now);
    }
}
