package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** A piece of text, perhaps a link, perhaps with the mark of what it rests on. */
public record Entry(
        String text, @Nullable String href, @Nullable String basis) {

    public static Entry of(String text) {
        return new Entry(text, null, null);
    }

    public static Entry link(String text, String href) {
        return new Entry(text, href, null);
    }

    /** The same with the mark of its basis: STATED, SUMMARISED, INFERRED or DEMO. */
    public Entry on(@Nullable String basis) {
        return new Entry(text, href, basis);
    }
}
