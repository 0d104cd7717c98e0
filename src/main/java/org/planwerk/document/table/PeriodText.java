package org.planwerk.document.table;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Reason;

/** A period as somebody wrote it. */
final class PeriodText {

    private static final Pattern UNTIL = Pattern.compile("(?:spätestens )?(?:bis|until|till|by)(?: zum| zu)? (.+)");
    private static final Pattern SINCE = Pattern.compile("(?:seit|ab|since|from|starting|as of)(?: dem)? (.+)");
    private static final Pattern ENCLOSED = Pattern.compile("(?:von|vom|from|zwischen|between) (.+)");
    private static final Pattern BETWEEN = Pattern.compile(" (?:bis|until|till|to|und|and)(?: zum)? | ?- ?| ?/ ?");
    private static final Pattern OPEN_END = Pattern.compile("(.+?) ?(?:-|ff\\.?)");
    private static final Pattern YEAR = Pattern.compile(".*?((?:19|20|21)\\d\\d)");
    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile(".*?((?:\\d{1,2}\\.|\\p{L}+\\.?) ?(?:19|20|21)\\d\\d)");
    private static final Pattern ALWAYS = Pattern.compile(
            "(?:fort)?laufend|dauerhaft|daueraufgabe|kontinuierlich|fortwährend|ständig|unbefristet|regelmäßig|jährlich"
                    + "|ongoing|continuous(?:ly)?|permanent(?:ly)?|yearly|annual(?:ly)?");

    private final String label;
    private final String text;

    PeriodText(String written) {
        label = GermanValues.bare(written);
        text = GermanValues.small(label).replaceAll("(?<=\\p{L})\\.(?=\\s|$)", "");
    }

    Understood<Period> understood() {
        if (text.isEmpty()) {
            return new Understood.Blank<>();
        }
        if (text.length() > GermanValues.LONGEST) {
            return unclear("document.value.period");
        }
        if (ALWAYS.matcher(text).matches()) {
            return clear(null, null);
        }
        var whole = Span.find(text);
        if (whole.isPresent()) {
            return clear(whole.get().from(), whole.get().to());
        }
        var until = UNTIL.matcher(text);
        if (until.matches() && Span.find(until.group(1)).isPresent()) {
            return clear(null, Span.find(until.group(1)).get().to());
        }
        var since = SINCE.matcher(text);
        if (since.matches() && Span.find(since.group(1)).isPresent()) {
            return clear(Span.find(since.group(1)).get().from(), null);
        }
        var open = OPEN_END.matcher(text);
        if (open.matches() && Span.find(open.group(1)).isPresent()) {
            return clear(Span.find(open.group(1)).get().from(), null);
        }
        var enclosed = ENCLOSED.matcher(text);
        return between(enclosed.matches() ? enclosed.group(1) : text);
    }

    private Understood<Period> between(String both) {
        var at = BETWEEN.matcher(both);
        while (at.find()) {
            var end = Span.find(both.substring(at.end()));
            if (end.isPresent()) {
                var start = start(both.substring(0, at.start()), both.substring(at.end()));
                if (start.isPresent()) {
                    return start.get().from().isAfter(end.get().to())
                            ? unclear("document.value.period.reversed")
                            : clear(start.get().from(), end.get().to());
                }
            }
        }
        return unclear(GermanValues.ofDay("document.value.period", label));
    }

    /** "Januar – März 2024", "1. – 15. März 2024": the beginning leaves out what the end says. */
    private static Optional<Span> start(String said, String end) {
        return Span.find(said)
                .or(() -> completed(said, MONTH_AND_YEAR.matcher(end)))
                .or(() -> completed(said, YEAR.matcher(end)));
    }

    private static Optional<Span> completed(String said, Matcher end) {
        if (!end.matches()) {
            return Optional.empty();
        }
        return Span.find(said + " " + end.group(1)).or(() -> Span.find(said + end.group(1)));
    }

    private Understood<Period> clear(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Understood.Clear<>(new Period(from, to, label));
    }

    private Understood<Period> unclear(String key) {
        return new Understood.Unclear<>(new Reason(key, Map.of("value", GermanValues.shown(label))));
    }
}
