package org.planwerk.document.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The days that one expression of time covers: a day, a month, a season, a quarter, a part of a year, a year. */
record Span(LocalDate from, LocalDate to) {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("maerz", 3),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dez", 12),
            Map.entry("dec", 12));

    private static final Pattern MONTH_NAME = Pattern.compile(
            "jan(uar|uary)?|jän(ner)?|feb(ruar|ruary)?|märz?|mrz|maerz|mar(ch)?|apr(il)?|mai|may|juni?|june|juli?|july|"
                    + "aug(ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|de[zc](ember)?");

    private static final String YEAR = "((?:19|20|21)\\d\\d)";
    private static final String NAME = "(\\p{L}+)\\.?";

    private record Form(Pattern pattern, Function<MatchResult, Optional<Span>> reading) {}

    private static final List<Form> FORMS = List.of(
            form("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d\\d)", m -> day(m.group(3), m.group(2), m.group(1))),
            form("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d)", m -> day(m.group(3), m.group(2), m.group(1))),
            form("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})", m -> day(m.group(1), m.group(2), m.group(3))),
            form(
                    "(\\d{1,2})(?:\\.|st|nd|rd|th)? " + NAME + ",? " + YEAR,
                    m -> named(m.group(3), m.group(2), m.group(1))),
            form(NAME + " (\\d{1,2})(?:st|nd|rd|th)?, " + YEAR, m -> named(m.group(3), m.group(1), m.group(2))),
            form("(\\d{1,2}) ?[./-] ?" + YEAR, m -> month(m.group(2), Integer.parseInt(m.group(1)))),
            form(YEAR + "-(\\d\\d)", m -> month(m.group(1), Integer.parseInt(m.group(2)))),
            form(NAME + ",? " + YEAR, m -> month(m.group(2), monthOf(m.group(1)))),
            form("(?:spring|frühjahr|frühling) " + YEAR, m -> months(m.group(1), 3, 5)),
            form("(?:summer|sommer) " + YEAR, m -> months(m.group(1), 6, 8)),
            form("(?:autumn|fall|herbst) " + YEAR, m -> months(m.group(1), 9, 11)),
            form("winter " + YEAR + "(?: ?/ ?(\\d{4}|\\d\\d))?", Span::winter),
            form("(?:anfang|beginn|early|beginning of) " + YEAR, m -> months(m.group(1), 1, 4)),
            form("(?:mitte|mid|mid-) ?" + YEAR, m -> months(m.group(1), 5, 8)),
            form("(?:ende|late|end of) " + YEAR, m -> months(m.group(1), 9, 12)),
            form("(?:q ?([1-4])|([1-4])\\. ?quartal|quarter ([1-4])),? ?/? ?" + YEAR, m -> part(m, 3)),
            form("(?:h ?([12])|([12])\\. ?(?:halbjahr|hj\\.?)|half ([12])),? ?/? ?" + YEAR, m -> part(m, 6)),
            form("(?:im )?(?:jahre? |year )?" + YEAR, m -> months(m.group(1), 1, 12)),
            form(YEAR + " ?[/-] ?(\\d{4}|\\d\\d)", Span::years));

    /** Of a text in small letters with single blanks. */
    static Optional<Span> find(String text) {
        for (var form : FORMS) {
            var match = form.pattern.matcher(text);
            if (match.matches()) {
                var span = form.reading.apply(match.toMatchResult());
                if (span.isPresent()) {
                    return span;
                }
            }
        }
        return Optional.empty();
    }

    boolean isDay() {
        return from.equals(to);
    }

    static Optional<LocalDate> findDay(String text) {
        return find(text).filter(Span::isDay).map(Span::from);
    }

    private static Form form(String pattern, Function<MatchResult, Optional<Span>> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    private static Optional<Span> named(String year, String month, String day) {
        return day(year, String.valueOf(monthOf(month)), day);
    }

    private static Optional<Span> day(String year, String month, String day) {
        try {
            var date = LocalDate.of(full(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1900 || date.getYear() > 2199
                    ? Optional.empty()
                    : Optional.of(new Span(date, date));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Two digits: plans look some decades ahead, and further back. */
    private static int full(String year) {
        var number = Integer.parseInt(year);
        return year.length() > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
    }

    static int monthOf(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return MONTH_NAME.matcher(small).matches()
                ? MONTHS.getOrDefault(small.startsWith("maerz") ? "maerz" : small.substring(0, 3), 0)
                : 0;
    }

    private static Optional<Span> month(String year, int month) {
        return month < 1 || month > 12 ? Optional.empty() : months(year, month, month);
    }

    private static Optional<Span> months(String year, int first, int last) {
        var number = Integer.parseInt(year);
        return Optional.of(new Span(
                LocalDate.of(number, first, 1), YearMonth.of(number, last).atEndOfMonth()));
    }

    private static Optional<Span> part(MatchResult match, int length) {
        for (var group = 1; group <= 3; group++) {
            if (match.group(group) != null) {
                var last = Integer.parseInt(match.group(group)) * length;
                return months(match.group(4), last - length + 1, last);
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> winter(MatchResult match) {
        var year = Integer.parseInt(match.group(1));
        return match.group(2) != null && following(year, match.group(2)) != year + 1
                ? Optional.empty()
                : Optional.of(new Span(
                        LocalDate.of(year, 12, 1), YearMonth.of(year + 1, 2).atEndOfMonth()));
    }

    private static Optional<Span> years(MatchResult match) {
        var first = Integer.parseInt(match.group(1));
        var last = following(first, match.group(2));
        return last <= first || last > 2199
                ? Optional.empty()
                : Optional.of(new Span(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
    }

    private static int following(int first, String year) {
        return year.length() > 2 ? Integer.parseInt(year) : first / 100 * 100 + Integer.parseInt(year);
    }
}
