package org.planwerk.packaging;

import java.util.List;

/** The layers of the texts of an edition. */
public enum Layer {
    /** What editors change; it never leaves the installation but in a backup. */
    DRAFT,
    /** What the public sees; after adoption the working text. */
    PUBLISHED,
    /** What the council decided, copied once. */
    DECIDED;

    /** Those that a package carries. */
    public static Layer[] packaged() {
        return new Layer[] {PUBLISHED, DECIDED};
    }

    /** Those that people in the workshop work on: the draft where there is one, otherwise what is published. */
    static List<Layer> working() {
        return List.of(DRAFT, PUBLISHED);
    }
}
