package org.planwerk.document.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as Germans write them. */
final class Written {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);

    private Written() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
