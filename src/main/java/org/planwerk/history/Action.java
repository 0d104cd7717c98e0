package org.planwerk.history;

/** What was done to an entry. */
public enum Action {
    /** It stood there before its history began. */
    FOUND,
    IMPORTED,
    CREATED,
    CHANGED,
    PUBLISHED,
    BINNED,
    RESTORED,
    /** An edition went on to another state. */
    MOVED
}
