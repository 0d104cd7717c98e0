package org.planwerk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was frozen.
 *
 * @param form grows when the form of the content changes
 * @param content canonical JSON
 * @param replacedBy the number of the report that corrects this one
 */
public record Report(
        UUID id,
        int no,
        UUID edition,
        String title,
        LocalDate referenceDay,
        @Nullable UUID round,
        @Nullable UUID replaces,
        int form,
        String content,
        String sha256,
        Instant frozenAt,
        String frozenBy,
        @Nullable Instant publishedAt,
        @Nullable Integer replacedBy) {

    public boolean isPublished() {
        return publishedAt != null;
    }
}
