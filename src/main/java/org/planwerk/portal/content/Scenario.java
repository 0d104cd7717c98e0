package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How it should be one day, as it stands in an edition. */
public record Scenario(
        UUID editionId,
        UUID thingId,
        int no,
        String layer,
        int position,
        String title,
        @Nullable String text,
        @Nullable UUID fieldId,
        @Nullable Integer year,
        String basis,
        @Nullable String basisNote)
        implements Standing {
    @Override
    public @Nullable String number() {
        return null;
    }

    @Override
    public Kind kind() {
        return Kind.SCENARIO;
    }
}
