package org.planwerk.packaging;

/** The layers of an edition that a package carries; drafts stay at home. */
public enum Layer {
    /** What the public sees; after adoption the working text. */
    PUBLISHED,
    /** What the council decided, copied once. */
    DECIDED
}
