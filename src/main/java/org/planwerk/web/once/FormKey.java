package org.planwerk.web.once;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells one form that was shown from all others. It travels with the form; here only its print is kept, as of a password. */
public final class FormKey {

    public static final String NAME = "_once";

    private static final int LENGTH = 36;

    private FormKey() {}

    /** One that no form has yet and nobody can guess. */
    public static String next() {
        return UUID.randomUUID().toString();
    }

    static Optional<String> read(@Nullable String sent) {
        return Optional.ofNullable(sent).filter(key -> key.length() == LENGTH);
    }
}
