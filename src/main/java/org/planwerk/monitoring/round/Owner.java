package org.planwerk.monitoring.round;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked in a round, with one letter for all of their measures.
 *
 * @param forwardedBy the owner who has passed measures on to this one
 * @param remindersStoppedAt since when they want no more reminders of this round
 * @param returnedAt when a letter to them came back, and why
 */
public record Owner(
        UUID id,
        Addressee addressee,
        @Nullable UUID forwardedBy,
        @Nullable Instant remindersStoppedAt,
        @Nullable Instant returnedAt,
        @Nullable String returnedWhy) {

    public String name() {
        return addressee.name();
    }

    /** Where letters to them go: to their unit once one to themselves has come back; null if that is not known either. */
    public @Nullable String reachedAt() {
        if (returnedAt == null) {
            return addressee.email();
        }
        var unit = addressee.unitEmail();
        return unit == null || unit.equals(addressee.email()) ? null : unit;
    }
}
