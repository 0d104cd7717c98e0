package org.planwerk.monitoring.round;

/** How far a round is. */
public enum RoundState {
    /** It can still be changed, and nobody has been asked. */
    PREPARED,
    OPEN,
    /** Frozen in a snapshot; it can be opened again, with a reason. */
    CLOSED
}
