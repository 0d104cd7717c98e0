package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field of action as it stands in an edition. */
public record Field(
        UUID editionId,
        UUID thingId,
        int no,
        String layer,
        @Nullable String number,
        int position,
        String title,
        @Nullable String text,
        @Nullable String symbol,
        @Nullable Integer tone,
        String basis,
        @Nullable String basisNote)
        implements Standing {
    @Override
    public Kind kind() {
        return Kind.FIELD;
    }
}
