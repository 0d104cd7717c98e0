package org.planwerk.monitoring.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done with a round; {@code note} is the reason, or the day until which it goes on. */
public record RoundEvent(
        Instant at, Kind kind, String by, @Nullable String note) {

    public enum Kind {
        OPENED,
        EXTENDED,
        CLOSED,
        REOPENED
    }
}
