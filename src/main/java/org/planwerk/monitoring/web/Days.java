package org.planwerk.monitoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Page;

/** Days and moments as people of the municipality say and type them. */
final class Days {

    private static final List<DateTimeFormatter> TYPED =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT));

    private Days() {}

    /** As in "4. Dezember 2026". */
    static String say(LocalDate day, Locale language) {
        return Page.date(day, region(language));
    }

    /** As in "August 2026". */
    static String month(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", region(language)).format(day);
    }

    /** As in "4. Dezember 2026, 14:32". */
    static String say(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(region(language))
                .withZone(Tenant.get().timeZone())
                .format(moment);
    }

    /** As the control for days sends it, or as Germans write it: {@code 4.12.2026}. */
    static Optional<LocalDate> read(String typed) {
        for (var form : TYPED) {
            try {
                return Optional.of(LocalDate.parse(typed.strip(), form));
            } catch (DateTimeParseException other) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static Locale region(Locale language) {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }
}
