package org.planwerk.text;

/** The pages that the law asks every municipality for. */
public enum LegalPageKind {
    IMPRINT,
    PRIVACY,
    ACCESSIBILITY
}
