package org.planwerk.monitoring;

/** How far a statement is on its way to the public. */
public enum StatementState {
    ENTERED,
    CHECKED,
    RELEASED
}
