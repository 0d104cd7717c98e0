package org.planwerk.document.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Some time, as exactly as it was said: from a first to a last day, either of them open, with the words of the source. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, String label) {

    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + label);
        }
    }
}
