package org.planwerk.portal.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period as somebody stated it; every part may be unknown. */
public record When(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String label) {

    public boolean isKnown() {
        return from != null || to != null || label != null;
    }

    /** A day to sort by: the earliest for what has no days. */
    public LocalDate sortedBy() {
        return from != null ? from : to != null ? to : LocalDate.MIN;
    }

    /** Whether it is exactly one day. */
    public boolean isDay() {
        return from != null && from.equals(to);
    }

    /** Whether it is one month, or several whole ones. */
    public boolean isMonths() {
        return from != null
                && to != null
                && from.getDayOfMonth() == 1
                && to.plusDays(1).getDayOfMonth() == 1;
    }

    /** Whether it begins and ends with a year. */
    public boolean isYears() {
        return isMonths() && from != null && to != null && from.getMonthValue() == 1 && to.getMonthValue() == 12;
    }

    public @Nullable Integer year() {
        return from != null ? Integer.valueOf(from.getYear()) : to != null ? Integer.valueOf(to.getYear()) : null;
    }
}
