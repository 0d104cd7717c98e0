package org.planwerk.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that opens a door once.
 *
 * @param email whom it was sent to; unknown for the first operator, who reads it in the console
 * @param town the number of the municipality that an invitation is for
 */
public record OneTimeLink(
        UUID id,
        Kind kind,
        @Nullable String email,
        @Nullable Integer town,
        Instant expiresAt) {

    /** What is behind the door. */
    public enum Kind {
        INVITATION,
        RESET,
        FIRST_OPERATOR
    }
}
