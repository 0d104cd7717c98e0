package org.planwerk.plan;

/** Money, staff, or a phrase such as 'within existing budget', which is no sum. */
public enum ResourceKind {
    EUR,
    FTE,
    PHRASE
}
