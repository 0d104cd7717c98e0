package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cross-cutting theme as it stands in an edition. */
public record Theme(
        UUID editionId,
        UUID thingId,
        int no,
        String layer,
        @Nullable String number,
        int position,
        String title,
        @Nullable String text,
        String basis,
        @Nullable String basisNote)
        implements Standing {
    @Override
    public Kind kind() {
        return Kind.THEME;
    }
}
