package org.planwerk.identity.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody wanted to go: a page of ours that is not for everybody. */
final class Target {

    private static final Pattern OURS = Pattern.compile(
            "/(?:[a-z][a-z0-9-]{2,}/(?:[a-z]{2}/)?werkstatt|(?:[a-z]{2}/)?(?:betrieb|anmelden/konto))(?:[/?][^\\s\\\\\\p{C}]*)?");

    private Target() {}

    /** The address if it is one of ours; never one that leads away. */
    static Optional<String> read(String typed) {
        return OURS.matcher(typed).matches() && !typed.contains("//") ? Optional.of(typed) : Optional.empty();
    }
}
