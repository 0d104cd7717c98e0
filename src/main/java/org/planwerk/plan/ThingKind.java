package org.planwerk.plan;

/** What has an identity for life, across all editions. */
public enum ThingKind {
    FIELD,
    GOAL,
    NEED,
    MEASURE,
    SCENARIO,
    FINDING,
    THEME,
    CHAPTER,
    SOURCE
}
