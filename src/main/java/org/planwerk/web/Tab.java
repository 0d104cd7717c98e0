package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** One of several views, each with an address. */
public record Tab(
        Words label, String href, boolean current, @Nullable String symbol) {

    public Tab(String label, String href, boolean current, @Nullable String symbol) {
        this(Words.of(label), href, current, symbol);
    }
}
