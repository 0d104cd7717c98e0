package org.planwerk.monitoring.round;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a round.
 *
 * @param owner who it is to; null for the superior and the administration
 * @param occasion what it was written for: of its kind there is one letter per owner and occasion
 */
public record SentLetter(UUID letter, @Nullable UUID owner, Kind kind, String occasion, Instant at) {

    public enum Kind {
        INVITATION,
        REMINDER,
        ASKED_BACK,
        FORWARDED,
        /** Sent again by hand. */
        AGAIN,
        /** To the superior: what was not answered. */
        ESCALATION,
        /** To the administration: measures without anybody to ask. */
        UNOWNED
    }
}
