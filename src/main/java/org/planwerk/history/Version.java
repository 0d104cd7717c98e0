package org.planwerk.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was saved once.
 *
 * @param no its place in the history of the municipality, from 1 without gaps
 * @param version its place in the history of the entry, from 1 without gaps
 * @param content canonical JSON of the entry; null if it had to be erased
 * @param sha256 of the content
 * @param chain hash of all that came before and of this version
 */
public record Version(
        long no,
        Subject subject,
        int version,
        Instant at,
        Author by,
        Action action,
        @Nullable String content,
        String sha256,
        String chain) {}
