package org.planwerk.web;

import java.util.Locale;

/** The shapes in which the state of a measure is drawn; plans call them by words of their own. */
public enum StatusSign {
    IDEA,
    PLANNED,
    RUNNING,
    DONE,
    PERMANENT,
    DELAYED,
    ON_HOLD,
    DROPPED,
    EXISTED_BEFORE,
    NOT_REPORTED;

    /** Its name in the sprite. */
    public String symbol() {
        return "st-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
