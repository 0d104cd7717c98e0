package org.planwerk.web;

import java.util.Locale;

/**
 * The shapes in which the fate of a thing is drawn: what became of it in the next edition, that nobody has decided it yet, or
 * that it is new there.
 */
public enum FateSign {
    KEPT,
    CHANGED,
    MERGED,
    SPLIT,
    COMPLETED,
    ROUTINE,
    DROPPED,
    UNDOCUMENTED,
    OPEN,
    NEW;

    /** Its name in the sprite. */
    public String symbol() {
        return "fate-" + name().toLowerCase(Locale.ROOT);
    }
}
