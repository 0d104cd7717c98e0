package org.planwerk.plan;

/** The states of work that all plans share; each plan maps its own words to them. */
public enum CommonStatus {
    IDEA,
    PLANNED,
    RUNNING,
    DONE,
    PERMANENT,
    DELAYED,
    ON_HOLD,
    DROPPED,
    EXISTED_BEFORE
}
