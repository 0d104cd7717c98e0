package org.planwerk.document.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Characters;
import org.planwerk.document.Reason;

/**
 * Values as German offices write them, and as English ones do where the two cannot be confused.
 *
 * <p>Where they can, German wins: 1.234 is one thousand two hundred and thirty-four, 1,234 is less than two, and the day
 * stands before the month.
 */
public final class GermanValues {

    private static final Set<String> YES =
            Set.of("ja", "j", "x", "✓", "✔", "☑", "☒", "wahr", "richtig", "true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("nein", "n", "-", "✗", "✘", "☐", "falsch", "false", "no", "0");

    private static final Pattern WEEKDAY =
            Pattern.compile("(?:mo|di|mi|do|fr|sa|so|[a-zä]+tag|mittwoch|[a-z]+day)\\.?,? (?=.*\\d)");

    private static final Pattern AMOUNT = Pattern.compile(
            "(?:ca\\.?|rund|etwa|circa|about|€|eur|euro)? ?([+-]?[\\d.,' ]*\\d)(?:,-+)? ?(tsd\\.?|teur|t€|mio\\.?|million|millionen)? ?(?:€|eur|euro|%|prozent|percent)?");

    private static final Pattern GERMAN = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+)(?:,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?");
    /** Nobody needs more for a day or a period; what is longer is a text in the wrong column. */
    static final int LONGEST = 100;

    /** As a day is written, whether there is such a day or not. */
    private static final Pattern DAY =
            Pattern.compile("\\d{1,2}\\. ?\\d{1,2}\\. ?(\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}");

    private static final int LONGEST_NUMBER = 30;
    private static final int SHOWN = 40;

    private GermanValues() {}

    /** A day: 31.12.2024, 31.12.24, 31. Dezember 2024, 2024-12-31, 31/12/2024, December 31, 2024. */
    public static Understood<LocalDate> day(String written) {
        var text = small(bare(written));
        if (text.isEmpty()) {
            return new Understood.Blank<>();
        }
        if (text.length() > LONGEST) {
            return unclear("document.value.day", written);
        }
        return Span.findDay(WEEKDAY.matcher(text).replaceFirst(""))
                .<Understood<LocalDate>>map(Understood.Clear::new)
                .orElseGet(() -> unclear(ofDay("document.value.day", written), written));
    }

    /** What is wrong: the key, or that a day is written as it should be and does not exist. */
    static String ofDay(String key, String written) {
        return DAY.matcher(bare(written)).matches() ? "document.value.day.none" : key;
    }

    /** A day that a cell may hold as such. */
    public static Understood<LocalDate> day(Value value) {
        return switch (value) {
            case Value.Day day -> new Understood.Clear<>(day.day());
            case Value.Moment moment -> new Understood.Clear<>(moment.moment().toLocalDate());
            default -> day(value.written());
        };
    }

    /**
     * A period: a day, 12/2024, Dezember 2024, Herbst 2024, 1. Quartal 2024, Ende 2024, 2024, 2019/2020, "bis 2027",
     * "seit 2019", "Januar bis März 2024", "laufend", and the same in English. The label is what was written.
     */
    public static Understood<Period> period(String written) {
        return new PeriodText(written).understood();
    }

    /** A period that a cell may hold as a day, or as the number of a year. */
    public static Understood<Period> period(Value value) {
        return switch (value) {
            case Value.Day day -> new Understood.Clear<>(new Period(day.day(), day.day(), value.written()));
            case Value.Moment moment -> period(Written.day(moment.moment().toLocalDate()));
            default -> period(value.written());
        };
    }

    /** A number: 1.234,50 €, 1234,5, 12 %, 1,5 Mio. €, 1,234.50. */
    public static Understood<BigDecimal> number(String written) {
        var text = small(bare(written)).replace('−', '-').replace("’", "'");
        if (text.isEmpty()) {
            return new Understood.Blank<>();
        }
        var amount = AMOUNT.matcher(text);
        if (text.length() > LONGEST_NUMBER || !amount.matches()) {
            return unclear("document.value.number", written);
        }
        var digits = amount.group(1).replaceAll("(?<=\\d)[' ](?=\\d{3}(?!\\d))", "");
        var plain = GERMAN.matcher(digits).matches()
                ? digits.replace(".", "").replace(',', '.')
                : ENGLISH.matcher(digits).matches() ? digits.replace(",", "") : null;
        return plain == null
                ? unclear("document.value.number", written)
                : new Understood.Clear<>(new BigDecimal(plain).multiply(times(amount.group(2))));
    }

    /** A number that a cell may hold as such. */
    public static Understood<BigDecimal> number(Value value) {
        return value instanceof Value.Amount amount ? new Understood.Clear<>(amount.amount()) : number(value.written());
    }

    private static BigDecimal times(@Nullable String unit) {
        return unit == null
                ? BigDecimal.ONE
                : unit.startsWith("m") ? BigDecimal.valueOf(1_000_000) : BigDecimal.valueOf(1000);
    }

    /** Yes or no: ja, x, wahr, true, 1; nein, -, falsch, false, 0. */
    public static Understood<Boolean> flag(String written) {
        var text = small(bare(written));
        if (text.isEmpty()) {
            return new Understood.Blank<>();
        }
        if (YES.contains(text) || NO.contains(text)) {
            return new Understood.Clear<>(YES.contains(text));
        }
        return unclear("document.value.flag", written);
    }

    /** Yes or no that a cell may hold as such. */
    public static Understood<Boolean> flag(Value value) {
        return value instanceof Value.Flag flag ? new Understood.Clear<>(flag.on()) : flag(value.written());
    }

    /** As written, with single blanks. */
    static String bare(String written) {
        return Characters.clean(written)
                .replaceAll("[\\s\\u00a0\\u2007\\u2009\\u202f]+", " ")
                .strip();
    }

    /** To compare with: small letters, one sort of dash. */
    static String small(String bare) {
        return bare.toLowerCase(Locale.ROOT).replaceAll("[\\u2010-\\u2015]", "-");
    }

    /** Enough of it to find it again. */
    static String shown(String written) {
        return written.codePointCount(0, written.length()) <= SHOWN
                ? written
                : written.substring(0, written.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static <T> Understood<T> unclear(String key, String written) {
        return new Understood.Unclear<>(new Reason(key, Map.of("value", shown(bare(written)))));
    }
}
