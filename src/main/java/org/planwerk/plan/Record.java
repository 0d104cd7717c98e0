package org.planwerk.plan;

/** Whether all of an edition is recorded here, or only what sources tell of it. */
public enum Record {
    COMPLETE,
    PARTIAL
}
