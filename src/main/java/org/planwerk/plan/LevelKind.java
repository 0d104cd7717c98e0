package org.planwerk.plan;

/** What a plan has named levels of. */
public enum LevelKind {
    FIELD,
    GOAL,
    MEASURE,
    CHAPTER
}
