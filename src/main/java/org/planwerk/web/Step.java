package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** A step of a measure with its state in words, such as "fertig Januar 2024". */
public record Step(
        StatusSign sign, String word, Words title, @Nullable String basis) {}
