package org.planwerk.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.planwerk.tenancy.Tenant;

/** Moments as people of the municipality say them. */
public final class Moments {

    private Moments() {}

    /** As in "4. Dezember 2026, 14:32". */
    public static String of(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
                .withZone(zone())
                .format(moment);
    }

    public static ZoneId zone() {
        return Tenant.get().timeZone();
    }
}
