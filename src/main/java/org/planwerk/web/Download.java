package org.planwerk.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A file to take away; {@code size} in bytes. */
public record Download(
        Words title,
        String href,
        String type,
        long size,
        @Nullable LocalDate day,
        @Nullable Words note) {}
