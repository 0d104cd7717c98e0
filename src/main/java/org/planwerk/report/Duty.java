package org.planwerk.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a report is owed.
 *
 * @param recipient such as the advisory board
 * @param occasion why it is owed, such as a resolution
 * @param everyMonths after so many months again
 * @param remindDays so many days before it is due it lies on the desk, and those who write it get a letter
 * @param lastMet the last due day for which it was met
 */
public record Duty(
        UUID id,
        String recipient,
        @Nullable String occasion,
        int everyMonths,
        LocalDate firstDue,
        int remindDays,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate lastMet) {

    /** When the next report is due; empty if the duty has ended before. A day that was missed stays due until it is met. */
    public Optional<LocalDate> nextDue() {
        var next = firstDue;
        for (var times = 1; lastMet != null && !next.isAfter(lastMet); times++) {
            // From the first day on, so that the 31st comes back after a short month.
            next = firstDue.plusMonths((long) times * everyMonths);
        }
        return endedOn != null && next.isAfter(endedOn) ? Optional.empty() : Optional.of(next);
    }

    public State state(LocalDate today) {
        return nextDue()
                .map(due -> due.isBefore(today)
                        ? State.OVERDUE
                        : due.minusDays(remindDays).isAfter(today) ? State.AHEAD : State.SOON)
                .orElse(State.ENDED);
    }

    /** How urgent it is. */
    public enum State {
        OVERDUE,
        SOON,
        AHEAD,
        ENDED
    }
}
