package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/** What somebody said, and who or where. */
public record Voice(String quote, String who, @Nullable String basis) {}
