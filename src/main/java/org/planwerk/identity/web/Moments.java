package org.planwerk.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Day and time, where no municipality says in which zone. */
final class Moments {

    private Moments() {}

    static String say(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
                .withZone(ZoneId.of("Europe/Berlin"))
                .format(moment);
    }
}
