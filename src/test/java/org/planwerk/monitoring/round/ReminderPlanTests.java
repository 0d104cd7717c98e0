package org.planwerk.monitoring.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPlanTests {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 4);

    @Test
    void remindsBeforeAndAfterTheDeadlineAndThenEveryThirtyDays() {
        assertThat(ReminderPlan.USUAL.days(DEADLINE).limit(7))
                .containsExactly(
                        DEADLINE.minusDays(30),
                        DEADLINE.minusDays(7),
                        DEADLINE.minusDays(1),
                        DEADLINE.plusDays(1),
                        DEADLINE.plusDays(7),
                        DEADLINE.plusDays(30),
                        DEADLINE.plusDays(60));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-11-20 | 2026-11-01 | 2026-11-01 | -          | the first day lies before the letter that asked
            2026-11-26 | 2026-11-20 | 2026-11-20 | -          | no day has come yet
            2026-11-27 | 2026-11-20 | 2026-11-20 | 2026-11-27 | a week before
            2026-11-29 | 2026-11-20 | 2026-11-20 | 2026-11-27 | a missed day is made up for
            2026-11-27 | 2026-11-20 | 2026-11-23 | -          | another letter went four days ago
            2026-11-28 | 2026-11-20 | 2026-11-23 | 2026-11-27 | the pause is over
            2026-12-05 | 2026-11-20 | 2026-12-03 | -          | a day after, but two days after the last letter
            2026-12-08 | 2026-11-20 | 2026-12-03 | 2026-12-05 | made up for after the pause
            2026-12-20 | 2026-11-20 | 2026-12-11 | 2026-12-11 | the same day again: who claims it finds it written
            2027-01-03 | 2026-11-20 | 2026-12-11 | 2027-01-03 | thirty days after
            """)
    void saysWhichDayIsDue(LocalDate today, LocalDate asked, LocalDate last, @Nullable LocalDate due, String why) {
        var asOf = asked.isBefore(LocalDate.of(2026, 11, 5)) ? LocalDate.of(2026, 11, 5) : asked;
        assertThat(ReminderPlan.USUAL.due(DEADLINE, asOf, last, today).orElse(null))
                .as(why)
                .isEqualTo(due);
    }

    @Test
    void neverRemindsMoreOftenThanEveryFiveDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderPlan(List.of(1), List.of(1), 30, 4, 14));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderPlan(List.of(1), List.of(1), 4, 5, 14));
        var sent = LocalDate.of(2026, 11, 1);
        for (var today = sent.plusDays(1); today.isBefore(DEADLINE.plusDays(200)); today = today.plusDays(1)) {
            var due = ReminderPlan.USUAL.due(DEADLINE, LocalDate.of(2026, 10, 1), sent, today);
            if (due.isPresent()) {
                assertThat(today).isAfterOrEqualTo(sent.plusDays(5));
                sent = today;
            }
        }
        assertThat(sent).isAfter(DEADLINE.plusDays(150));
    }
}
