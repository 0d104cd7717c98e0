package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding of the analysis as it stands in an edition. */
public record Finding(
        UUID editionId,
        UUID thingId,
        int no,
        String layer,
        @Nullable String number,
        int position,
        String title,
        @Nullable String text,
        @Nullable UUID fieldId,
        String sort,
        String basis,
        @Nullable String basisNote)
        implements Standing {
    @Override
    public Kind kind() {
        return Kind.FINDING;
    }
}
