package org.planwerk.monitoring.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody who has not answered is reminded, in days.
 *
 * @param before the deadline
 * @param after the deadline, and from the last of these on {@code every} days
 * @param pause between two letters to the same person, at least {@value #SHORTEST_PAUSE}
 * @param escalation after the deadline the superior is told
 */
public record ReminderPlan(List<Integer> before, List<Integer> after, int every, int pause, int escalation) {

    public static final int SHORTEST_PAUSE = 5;

    public static final ReminderPlan USUAL = new ReminderPlan(List.of(30, 7, 1), List.of(1, 7), 30, 5, 14);

    private static final int LONGEST = 40;

    public ReminderPlan {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (pause < SHORTEST_PAUSE || every < pause || escalation < 1) {
            throw new IllegalArgumentException("too often: every %d, pause %d".formatted(every, pause));
        }
    }

    /** Every day on which it reminds, in order. */
    public Stream<LocalDate> days(LocalDate deadline) {
        var last = after.stream().mapToInt(day -> day).max().orElse(0);
        return Stream.of(
                        before.stream().map(day -> -day),
                        after.stream(),
                        // 30, 60, 90 days after the deadline, as far as they lie behind the others.
                        IntStream.rangeClosed(1, LONGEST)
                                .map(times -> times * every)
                                .filter(day -> day > last)
                                .boxed())
                .flatMap(days -> days)
                .sorted()
                .map(deadline::plusDays);
    }

    /**
     * The day whose reminder is due today. A day that was missed is made up for once, by the latest one; a day whose pause has
     * not passed waits until it has.
     *
     * @param asked the day since which the person knows of it; what lies before is nobody's reminder
     * @param lastLetter when the last letter of this round went to the person
     */
    public Optional<LocalDate> due(
            LocalDate deadline, LocalDate asked, @Nullable LocalDate lastLetter, LocalDate today) {
        if (lastLetter != null && lastLetter.plusDays(pause).isAfter(today)) {
            return Optional.empty();
        }
        return days(deadline)
                .filter(day -> day.isAfter(asked) && !day.isAfter(today))
                .reduce((earlier, later) -> later);
    }

    /** The next day on which it reminds, as planned. */
    public Optional<LocalDate> next(LocalDate deadline, LocalDate today) {
        return days(deadline).filter(day -> day.isAfter(today)).findFirst();
    }
}
