package org.planwerk.plan;

/** What a partial record states a number of. */
public enum CountedKind {
    FIELD,
    GOAL,
    NEED,
    MEASURE,
    SCENARIO,
    FINDING,
    THEME,
    CHAPTER,
    PROPOSAL
}
