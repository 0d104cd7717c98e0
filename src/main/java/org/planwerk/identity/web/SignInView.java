package org.planwerk.identity.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The page where one signs in.
 *
 * @param refusal why the last try failed: {@code wrong}, {@code wait} or {@code busy}
 * @param target where somebody wanted to go, empty if nowhere
 */
record SignInView(String email, @Nullable String refusal, Duration pause, String target, Kept kept) {

    static SignInView fresh(String target, Kept kept) {
        return new SignInView("", null, Duration.ZERO, target, kept);
    }

    long seconds() {
        return pause.toSeconds() + 1;
    }
}
