package org.planwerk.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param problem why the last attempt to send it failed
 * @param unsureSince when it was handed to the mail server without anybody learning whether the server took it; it is sent
 *     again only if somebody says so
 * @param isReturned whether a server has said that it knows no such recipient; it is sent again only if somebody says so
 */
public record WaitingLetter(
        UUID id,
        Letter letter,
        Instant writtenAt,
        int attempts,
        @Nullable String problem,
        @Nullable Instant unsureSince,
        boolean isReturned) {}
