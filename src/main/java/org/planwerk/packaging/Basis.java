package org.planwerk.packaging;

/** What a statement rests on; it is shown as a mark and kept in every export. */
public enum Basis {
    /** A source says it. */
    STATED,
    /** Several things that sources say, in other words. */
    SUMMARISED,
    /** Concluded from what sources say. */
    INFERRED,
    /** Made up, for demonstration. */
    DEMO
}
