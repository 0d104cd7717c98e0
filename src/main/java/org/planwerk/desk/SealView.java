package org.planwerk.desk;

import org.jspecify.annotations.Nullable;

/**
 * Whether the history holds.
 *
 * @param when the moment of the last inspection in words, with who looked; null if nobody has looked yet
 */
public record SealView(
        boolean sound, String sentence, @Nullable String when) {}
