package org.planwerk.web.once;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells one form that was shown from all others; it travels with it. */
public final class FormKey {

    public static final String NAME = "_once";

    private static final int LENGTH =
            UuidCreator.getTimeOrderedEpoch().toString().length();

    private FormKey() {}

    /** One that no form has yet. */
    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    static Optional<UUID> read(@Nullable String sent) {
        try {
            return sent == null || sent.length() != LENGTH ? Optional.empty() : Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
