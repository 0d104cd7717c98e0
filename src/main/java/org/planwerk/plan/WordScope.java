package org.planwerk.plan;

/** Which set of codes a plan has its own words for. */
public enum WordScope {
    FATE,
    VERDICT,
    BINDING,
    EDITION
}
