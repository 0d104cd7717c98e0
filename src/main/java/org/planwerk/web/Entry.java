package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text, perhaps a link, perhaps with the mark of what it rests on.
 *
 * @param remark what must be known wherever it is named, such as that it was not decided
 */
public record Entry(
        Words text,
        @Nullable String href,
        @Nullable String basis,
        @Nullable String remark) {

    public static Entry of(Words text) {
        return new Entry(text, null, null, null);
    }

    /** Text in the language of the page. */
    public static Entry of(String text) {
        return of(Words.of(text));
    }

    public static Entry link(Words text, String href) {
        return new Entry(text, href, null, null);
    }

    public static Entry link(String text, String href) {
        return link(Words.of(text), href);
    }

    /** The same with the mark of its basis: STATED, SUMMARISED, INFERRED or DEMO. */
    public Entry on(@Nullable String basis) {
        return new Entry(text, href, basis, remark);
    }

    public Entry remarked(@Nullable String remark) {
        return new Entry(text, href, basis, remark);
    }
}
