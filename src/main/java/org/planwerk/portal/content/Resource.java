package org.planwerk.portal.content;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a measure needs: euro, full-time equivalents, or a phrase that is no sum. */
public record Resource(
        UUID editionId,
        UUID measureId,
        String layer,
        int no,
        @Nullable Integer year,
        String kind,
        @Nullable String source,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal actual,
        @Nullable String phrase) {}
