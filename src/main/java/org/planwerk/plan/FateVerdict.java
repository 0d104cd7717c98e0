package org.planwerk.plan;

/** What became of a thing in the next edition. */
public enum FateVerdict {
    KEPT,
    CHANGED,
    MERGED,
    SPLIT,
    COMPLETED,
    ROUTINE,
    DROPPED,
    /** For history before Planwerk alone: no source says it. */
    UNDOCUMENTED;

    /** Whether the thing goes on as itself, with the same id. */
    public boolean keepsIdentity() {
        return this == KEPT || this == CHANGED;
    }

    /** Whether something of the next edition follows it. */
    public boolean hasSuccessor() {
        return keepsIdentity() || this == MERGED || this == SPLIT;
    }
}
