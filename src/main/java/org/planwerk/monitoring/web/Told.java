package org.planwerk.monitoring.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has just been done, as it stands in the address of the next page: pages for everybody have no session for it. */
enum Told {
    KEPT,
    HANDED_IN,
    NOTHING_READY,
    FORWARDED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Told of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(told -> told.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The key of its sentence. */
    String text() {
        return "monitoring.told." + this;
    }
}
