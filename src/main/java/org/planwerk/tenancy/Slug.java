package org.planwerk.tenancy;

import java.util.Set;
import java.util.regex.Pattern;

/** The part of every address that stands for a municipality. */
public final class Slug {

    /** What a slug looks like: two letters are a language. */
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{2,}");

    /** Beginnings of paths that no municipality may have as its slug; the database refuses them as well. */
    private static final Set<String> RESERVED =
            Set.of("anmelden", "api", "assets", "betrieb", "error", "oparl", "open-data");

    private Slug() {}

    /** Whether a municipality may have it. */
    public static boolean isPossible(String slug) {
        return SHAPE.matcher(slug).matches() && !RESERVED.contains(slug);
    }
}
