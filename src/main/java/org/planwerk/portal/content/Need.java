package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need as it stands in an edition. */
public record Need(
        UUID editionId,
        UUID thingId,
        int no,
        String layer,
        @Nullable String number,
        int position,
        String title,
        @Nullable String text,
        @Nullable UUID fieldId,
        @Nullable String forWhom,
        @Nullable String priority,
        String basis,
        @Nullable String basisNote)
        implements Standing {
    @Override
    public Kind kind() {
        return Kind.NEED;
    }
}
