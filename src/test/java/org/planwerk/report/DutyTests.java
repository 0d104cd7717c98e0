package org.planwerk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12, 2024-03-31, -, -, 2024-03-31",
                "12, 2024-03-31, 2024-03-31, -, 2025-03-31",
                "1, 2024-01-31, 2024-01-31, -, 2024-02-29",
                "1, 2024-01-31, 2024-02-29, -, 2024-03-31",
                "12, 2020-02-29, 2023-02-28, -, 2024-02-29",
                "12, 2024-03-31, 2024-03-31, 2025-03-30, -",
                "12, 2024-03-31, 2024-03-31, 2025-03-31, 2025-03-31",
            })
    void isDueAgainAfterItsMonths(
            int months, LocalDate first, @Nullable LocalDate met, @Nullable LocalDate ended, @Nullable LocalDate due) {
        assertThat(duty(months, first, met, ended).nextDue().orElse(null)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, AHEAD",
        "2024-03-01, SOON",
        "2024-03-31, SOON",
        "2024-04-01, OVERDUE",
        "2026-01-01, OVERDUE"
    })
    void pressesMoreTheNearerItsDayIs(LocalDate today, Duty.State state) {
        assertThat(duty(12, LocalDate.of(2024, 3, 31), null, null).state(today)).isEqualTo(state);
    }

    private static Duty duty(int months, LocalDate first, @Nullable LocalDate met, @Nullable LocalDate ended) {
        return new Duty(UUID.randomUUID(), "Beirat", null, months, first, 30, ended, met);
    }
}
