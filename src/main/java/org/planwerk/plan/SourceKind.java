package org.planwerk.plan;

/** What kind of thing a source is. */
public enum SourceKind {
    EVENT,
    SURVEY,
    STATISTIC,
    DOCUMENT,
    PRESS,
    MOTION,
    STATEMENT,
    CARD
}
