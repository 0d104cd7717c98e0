package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** A field of action as a sign: symbol, word and one of six tones. */
public record FieldSign(
        Words name, int tone, String symbol, @Nullable String href) {}
