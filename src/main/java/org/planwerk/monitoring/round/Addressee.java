package org.planwerk.monitoring.round;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would be asked about a measure.
 *
 * @param email in small letters
 * @param language {@code de} or {@code en}
 * @param unit for which they answer
 * @param unitEmail where its letters go once they cannot be reached
 * @param account with which they can answer in the workshop as well
 */
public record Addressee(
        String name,
        String email,
        String language,
        Route route,
        @Nullable String unit,
        @Nullable String unitEmail,
        @Nullable UUID account) {

    /** The first who is known of: a person, or else the address of their unit. */
    public enum Route {
        PERSON,
        UNIT
    }
}
