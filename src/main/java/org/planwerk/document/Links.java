package org.planwerk.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that a text may lead to. */
public final class Links {

    private static final Pattern SAFE =
            Pattern.compile("(?i)(https?://[^\\s/?#\"<>]|mailto:[^\\s\"<>]|tel:[+0-9])[^\\s\"<>]*");
    private static final int LONGEST = 2000;

    private Links() {}

    /** The address if people may be led there: to a web page, a mailbox or a telephone; else null. */
    public static @Nullable String safe(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var clean = Characters.clean(address).strip();
        return clean.length() <= LONGEST && SAFE.matcher(clean).matches() ? clean : null;
    }
}
