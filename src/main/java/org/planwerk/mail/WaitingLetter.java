package org.planwerk.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param problem why the last attempt to send it failed
 */
public record WaitingLetter(
        UUID id,
        Letter letter,
        Instant writtenAt,
        int attempts,
        @Nullable String problem) {}
