package org.planwerk.plan;

/** What an edition does to its predecessor. */
public enum Relation {
    REPLACES,
    AMENDS
}
