package org.planwerk.portal.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Contact;
import org.planwerk.portal.content.OfficeHour;
import org.planwerk.portal.content.Organisation;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.ContactCard;
import org.planwerk.web.Words;
import org.springframework.stereotype.Component;

/** Contacts as cards that say whether somebody is there right now. */
@Component
public class ContactCards {

    private final Clock clock;

    ContactCards(Clock clock) {
        this.clock = clock;
    }

    public ContactCard card(Reading reading, Contact contact, String heading) {
        var hours = reading.content().hours(contact);
        return new ContactCard(
                heading,
                reading.tongue().say(contact.id(), "office", contact.office()),
                lines(reading, contact),
                open(reading, hours),
                listed(reading, contact, hours),
                languages(reading, contact),
                contact.phone(),
                contact.email(),
                contact.basis());
    }

    private static List<Words> lines(Reading reading, Contact contact) {
        var lines = new ArrayList<Words>();
        if (contact.function() != null) {
            lines.add(reading.tongue().say(contact.id(), "function", contact.function()));
        }
        reading.content()
                .findOrganisation(contact.organisationId())
                .map(Organisation::name)
                .filter(name -> !name.equals(contact.office()))
                .ifPresent(name -> lines.add(reading.tongue().untranslated(name)));
        if (contact.address() != null) {
            Stream.of(contact.address().split(", *|\n"))
                    .map(reading.tongue()::untranslated)
                    .forEach(lines::add);
        }
        return lines;
    }

    private @Nullable String open(Reading reading, List<OfficeHour> hours) {
        var now = LocalDateTime.now(clock.withZone(Tenant.get().timeZone()));
        return new OfficeHours(hours)
                .at(now)
                .map(opening -> say(reading, opening))
                .orElse(null);
    }

    private static String say(Reading reading, OfficeHours.Opening opening) {
        return switch (opening) {
            case OfficeHours.Opening.Open(var until) ->
                reading.text("portal.hours.open", Map.of("until", clock(reading, until)));
            case OfficeHours.Opening.OpensToday(var at) ->
                reading.text("portal.hours.later", Map.of("at", clock(reading, at)));
            case OfficeHours.Opening.Closed(var hadBeenOpen, var next, var at) ->
                reading.text(
                        hadBeenOpen ? "portal.hours.over" : "portal.hours.closed",
                        Map.of("day", day(reading, next.getDayOfWeek().getValue()), "at", clock(reading, at)));
        };
    }

    /** One line per days, with all their times. */
    private static List<ContactCard.Hours> listed(Reading reading, Contact contact, List<OfficeHour> hours) {
        var lines = new LinkedHashMap<String, List<Words>>();
        hours.forEach(hour -> lines.computeIfAbsent(days(reading, hour), days -> new ArrayList<>())
                .add(times(reading, contact, hour)));
        return lines.entrySet().stream()
                .map(line -> new ContactCard.Hours(line.getKey(), joined(line.getValue())))
                .toList();
    }

    private static Words joined(List<Words> times) {
        return times.stream()
                .reduce((first, next) ->
                        new Words(first + ", " + next, first.language() == null ? next.language() : first.language()))
                .orElseThrow();
    }

    private static String days(Reading reading, OfficeHour hour) {
        return hour.firstDay() == hour.lastDay()
                ? day(reading, hour.firstDay())
                : reading.text(
                        "portal.when.between",
                        Map.of("from", day(reading, hour.firstDay()), "to", day(reading, hour.lastDay())));
    }

    private static Words times(Reading reading, Contact contact, OfficeHour hour) {
        var text = hour.text() == null ? null : reading.tongue().say(contact.id(), "hours", hour.text());
        if (hour.opens() == null || hour.closes() == null) {
            return text == null ? Words.of("") : text;
        }
        var times = reading.text(
                "portal.hours.between",
                Map.of("from", clock(reading, hour.opens()), "to", clock(reading, hour.closes())));
        return text == null ? Words.of(times) : new Words(times + ", " + text, text.language());
    }

    private static @Nullable String languages(Reading reading, Contact contact) {
        var names = contact.spoken().stream()
                .map(code -> Locale.forLanguageTag(code)
                        .getDisplayLanguage(reading.tongue().page()))
                .toList();
        return names.isEmpty() ? null : reading.text("portal.contact.languages", Map.of("list", reading.list(names)));
    }

    private static String day(Reading reading, int weekday) {
        return DayOfWeek.of(weekday)
                .getDisplayName(TextStyle.FULL, reading.tongue().page());
    }

    /** "9", "9:30" in German, where "Uhr" follows; "9 am", "9:30 am" in English. */
    private static String clock(Reading reading, LocalTime time) {
        var german = reading.tongue().page().equals(Locale.GERMAN);
        var pattern = (german ? "H" : "h") + (time.getMinute() == 0 ? "" : ":mm") + (german ? "" : " a");
        return DateTimeFormatter.ofPattern(pattern, german ? Locale.GERMAN : Locale.UK)
                .format(time);
    }
}
