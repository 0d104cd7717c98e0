package org.planwerk.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter within a month.
 *
 * @param sentAt when the mail server took it
 * @param returnedAt when it became known that it has not reached the recipient, and never will
 * @param problem what a mail server said about it
 */
public record LetterFate(
        UUID id,
        @Nullable Instant sentAt,
        @Nullable Instant returnedAt,
        @Nullable String problem) {}
