package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that belongs to a measure. */
public record MeasureLink(
        UUID editionId,
        UUID measureId,
        String layer,
        int no,
        String url,
        @Nullable String label) {}
