package org.planwerk.portal.web;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planwerk.portal.content.OfficeHour;

/** The hours of an office in its own time zone; holidays are not known to them. */
record OfficeHours(List<OfficeHour> hours) {

    /** What people who come now will find. */
    sealed interface Opening {

        record Open(LocalTime until) implements Opening {}

        record OpensToday(LocalTime at) implements Opening {}

        /** {@code hadBeenOpen} today, and is not any more. */
        record Closed(boolean hadBeenOpen, LocalDate next, LocalTime at) implements Opening {}
    }

    /** Empty if no hours with times are known. */
    Optional<Opening> at(LocalDateTime now) {
        var time = now.toLocalTime();
        var today = on(now.toLocalDate()).toList();
        var open = today.stream()
                .filter(hour -> !opens(hour).isAfter(time) && closes(hour).isAfter(time))
                .map(OfficeHours::closes)
                .max(Comparator.naturalOrder());
        if (open.isPresent()) {
            return Optional.of(new Opening.Open(open.get()));
        }
        var later =
                today.stream().map(OfficeHours::opens).filter(time::isBefore).min(Comparator.naturalOrder());
        if (later.isPresent()) {
            return Optional.of(new Opening.OpensToday(later.get()));
        }
        return IntStream.rangeClosed(1, 7)
                .mapToObj(now.toLocalDate()::plusDays)
                .filter(day -> on(day).findAny().isPresent())
                .findFirst()
                .map(day -> new Opening.Closed(
                        !today.isEmpty(),
                        day,
                        on(day).map(OfficeHours::opens)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    private Stream<OfficeHour> on(LocalDate day) {
        var weekday = day.getDayOfWeek().getValue();
        return hours.stream()
                .filter(hour -> hour.opens() != null
                        && hour.closes() != null
                        && hour.firstDay() <= weekday
                        && weekday <= hour.lastDay());
    }

    private static LocalTime opens(OfficeHour hour) {
        return requireNonNull(hour.opens());
    }

    private static LocalTime closes(OfficeHour hour) {
        return requireNonNull(hour.closes());
    }
}
