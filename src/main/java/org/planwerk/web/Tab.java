package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** One of several views, each with an address. */
public record Tab(
        String label,
        String href,
        boolean current,
        @Nullable String symbol) {}
