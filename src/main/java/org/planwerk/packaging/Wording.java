package org.planwerk.packaging;

/** The whole text of an edition as it stands, in the one form that is hashed: canonical JSON, and its SHA-256. */
public record Wording(String content, String sha256) {

    /** Grows when the form changes, so that old hashes are never compared with new ones. */
    public static final int FORM = 1;
}
