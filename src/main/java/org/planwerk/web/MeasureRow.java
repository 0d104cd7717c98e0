package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** A measure in a list: what it is, who does it, and the three judgements in words. */
public record MeasureRow(
        Entry title,
        Words text,
        Words who,
        @Nullable FieldSign field,
        StatusSign sign,
        String status,
        boolean reported,
        String age,
        String evidence) {}
