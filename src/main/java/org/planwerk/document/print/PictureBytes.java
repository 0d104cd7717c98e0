package org.planwerk.document.print;

/** Finds the bytes of the photographs that a document shows. */
@FunctionalInterface
public interface PictureBytes {

    /** A PNG or JPEG, known by its SHA-256. */
    byte[] get(String sha256);
}
