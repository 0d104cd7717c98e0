package org.planwerk.plan;

/** What a review found of a need. */
public enum Verdict {
    RELEVANT,
    CHANGED,
    MET,
    NO_LONGER,
    NEW
}
