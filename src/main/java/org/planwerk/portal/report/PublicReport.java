package org.planwerk.portal.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Address;

/** A published report; {@code content} as it was frozen. */
record PublicReport(
        int no,
        String title,
        LocalDate referenceDay,
        String content,
        String sha256,
        OffsetDateTime publishedAt,
        @Nullable Integer replacesNo,
        @Nullable Integer replacedByNo) {

    /** Behind municipality and language. */
    String path() {
        return Address.of("berichte", no, title);
    }
}
