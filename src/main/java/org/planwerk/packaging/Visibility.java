package org.planwerk.packaging;

/** Who may see an edition, a thing or a file. */
public enum Visibility {
    PUBLIC,
    INTERNAL,
    NON_PUBLIC
}
