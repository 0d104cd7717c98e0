package org.planwerk.plan;

/** Whether an edition is the first one, a revision (Fortschreibung) or a new edition (Neuauflage). */
public enum EditionKind {
    FIRST,
    REVISION,
    NEW
}
