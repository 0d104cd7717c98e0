package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** Something that happened, in one line and a sentence. */
public record NewsItem(
        @Nullable String when, Entry title, @Nullable Words text) {}
