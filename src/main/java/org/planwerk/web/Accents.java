package org.planwerk.web;

import java.util.List;

/** The colours among which a municipality chooses its own, as they are on light ground; the style sheet has them all. */
public final class Accents {

    private static final List<String> COLOURS =
            List.of("#0f4f60", "#37571b", "#2b3a80", "#5b2d7d", "#6b4700", "#1c4f8c");

    private Accents() {}

    /** @param accent as the municipality keeps it, counted from 1 */
    public static String colour(int accent) {
        return COLOURS.get(accent - 1);
    }
}
