package org.planwerk.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Author;
import org.planwerk.packaging.EntryKey;

/**
 * Drafts that everybody shall see from a moment on.
 *
 * @param by who wants it so
 * @param problem the key of the sentence that says why it was refused when the moment came
 */
public record Publication(
        UUID id,
        UUID edition,
        Instant due,
        Author by,
        @Nullable String problem,
        List<EntryKey> entries) {}
