package org.planwerk.document.tree;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A picture of a document. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Picture {

    /**
     * A drawing without letters, for which fonts would be needed.
     *
     * @param svg with the namespace of SVG and sizes in points
     */
    record Drawing(String svg, int width, int height) implements Picture {}

    /** A photograph or a scan, known by the SHA-256 of its bytes. */
    record Photograph(String sha256) implements Picture {}
}
