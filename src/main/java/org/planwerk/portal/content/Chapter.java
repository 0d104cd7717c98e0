package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chapter as it stands in an edition; its blocks are read when they are shown. */
public record Chapter(
        UUID editionId,
        UUID thingId,
        int no,
        String layer,
        @Nullable String number,
        int position,
        String title,
        @Nullable UUID parentId,
        String basis,
        @Nullable String basisNote)
        implements Standing {
    @Override
    public @Nullable String text() {
        return null;
    }

    @Override
    public Kind kind() {
        return Kind.CHAPTER;
    }
}
