package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** One step of the way to a page; the last one, the page itself, has no path. */
public record Crumb(Words label, @Nullable String path) {

    public static Crumb here(Words label) {
        return new Crumb(label, null);
    }
}
