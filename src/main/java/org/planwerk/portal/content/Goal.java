package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal as it stands in an edition. */
public record Goal(
        UUID editionId,
        UUID thingId,
        int no,
        String layer,
        @Nullable String number,
        int position,
        String title,
        @Nullable String text,
        @Nullable UUID parentId,
        @Nullable UUID levelId,
        @Nullable UUID fieldId,
        String basis,
        @Nullable String basisNote)
        implements Standing {
    @Override
    public Kind kind() {
        return Kind.GOAL;
    }
}
