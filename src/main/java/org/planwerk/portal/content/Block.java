package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A block of a chapter: text that was made safe when it came in, or a live part that shows the plan as it stands. */
public record Block(
        UUID blockId,
        int position,
        String kind,
        @Nullable String html,
        @Nullable String live,
        @Nullable UUID liveFieldId) {}
