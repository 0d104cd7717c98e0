package org.planwerk.identity;

import java.time.Instant;

/** A browser in which somebody has signed in, such as "Firefox, Linux". */
public record SignedInSession(String id, Instant since, Instant lastUsed, String browser) {

    /** The attribute of a session that says which browser it is in. */
    public static final String BROWSER = "browser";
}
