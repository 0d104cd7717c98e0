package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** What somebody said, and who or where. */
public record Voice(Words quote, Words who, @Nullable String basis) {}
