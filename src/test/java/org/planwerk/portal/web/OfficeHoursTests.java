package org.planwerk.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwerk.portal.content.OfficeHour;
import org.planwerk.portal.web.OfficeHours.Opening.Closed;
import org.planwerk.portal.web.OfficeHours.Opening.Open;
import org.planwerk.portal.web.OfficeHours.Opening.OpensToday;

class OfficeHoursTests {

    /** Monday and Tuesday 9 to 12, Thursday 14 to 18, else by appointment. */
    private static final OfficeHours HOURS =
            new OfficeHours(List.of(hour(1, 2, "09:00", "12:00"), hour(4, 4, "14:00", "18:00"), appointment(1, 5)));

    /** 23 November 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 12:00",
        "2026-11-24T11:59, 12:00",
        "2026-11-26T17:30, 18:00",
    })
    void saysUntilWhenSomebodyIsThere(LocalDateTime now, LocalTime until) {
        assertThat(HOURS.at(now)).contains(new Open(until));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:59, 09:00", "2026-11-26T00:00, 14:00"})
    void saysFromWhenOnSomebodyWillBeThereToday(LocalDateTime now, LocalTime at) {
        assertThat(HOURS.at(now)).contains(new OpensToday(at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00, true, 2026-11-24, 09:00",
        "2026-11-24T12:00, true, 2026-11-26, 14:00",
        "2026-11-25T10:00, false, 2026-11-26, 14:00",
        "2026-11-26T18:00, true, 2026-11-30, 09:00",
        "2026-11-29T23:59, false, 2026-11-30, 09:00",
    })
    void saysWhenSomebodyWillBeBack(LocalDateTime now, boolean hadBeenOpen, LocalDate next, LocalTime at) {
        assertThat(HOURS.at(now)).contains(new Closed(hadBeenOpen, next, at));
    }

    @Test
    void comesBackAWeekLaterIfThereIsOneDayAWeek() {
        var hours = new OfficeHours(List.of(hour(3, 3, "14:00", "17:00")));

        assertThat(hours.at(LocalDateTime.parse("2026-11-25T17:00")))
                .contains(new Closed(true, LocalDate.parse("2026-12-02"), LocalTime.of(14, 0)));
    }

    @Test
    void staysOpenThroughHoursThatOverlap() {
        var hours = new OfficeHours(List.of(hour(1, 1, "09:00", "12:00"), hour(1, 1, "11:00", "13:00")));

        assertThat(hours.at(LocalDateTime.parse("2026-11-23T11:30"))).contains(new Open(LocalTime.of(13, 0)));
    }

    @Test
    void knowsNothingWithoutTimes() {
        assertThat(new OfficeHours(List.of(appointment(1, 5))).at(LocalDateTime.parse("2026-11-23T10:00")))
                .isEmpty();
    }

    private static OfficeHour hour(int first, int last, String opens, String closes) {
        return new OfficeHour(UUID.randomUUID(), 1, first, last, LocalTime.parse(opens), LocalTime.parse(closes), null);
    }

    private static OfficeHour appointment(int first, int last) {
        return new OfficeHour(UUID.randomUUID(), 2, first, last, null, null, "nach Vereinbarung");
    }
}
