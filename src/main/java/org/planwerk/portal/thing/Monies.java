package org.planwerk.portal.thing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Resource;
import org.planwerk.portal.web.Reading;

/** Collects what a measure needed over all editions; of a year that stands in several, the newest edition counts. */
final class Monies {

    private static final int UNDATED = Integer.MAX_VALUE;

    private final Reading reading;
    private final PublicContent content;
    private final NumberFormat numbers;

    Monies(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
        var language = reading.tongue().page();
        this.numbers = NumberFormat.getInstance(language.equals(Locale.ENGLISH) ? Locale.UK : language);
    }

    Money of(Measure measure) {
        var resources = resources(measure);
        return new Money(
                rows(resources, "EUR", true),
                rows(resources, "FTE", false),
                content.resources(measure).stream()
                        .map(Resource::phrase)
                        .filter(Objects::nonNull)
                        .map(phrase -> reading.tongue().untranslated(phrase))
                        .distinct()
                        .toList());
    }

    private List<Resource> resources(Measure measure) {
        var all = new ArrayList<Resource>();
        var known = new HashSet<Integer>();
        for (var text : content.course(measure.thingId())) {
            if (text instanceof Measure edition && (edition.layer().equals("PUBLISHED") || edition.equals(measure))) {
                var fresh = content.resources(edition).stream()
                        .filter(resource -> resource.phrase() == null && !known.contains(year(resource)))
                        .toList();
                fresh.forEach(resource -> known.add(year(resource)));
                all.addAll(fresh);
            }
        }
        return all;
    }

    private static int year(Resource resource) {
        return resource.year() == null ? UNDATED : resource.year();
    }

    private List<Money.Row> rows(List<Resource> resources, String kind, boolean sums) {
        var years = resources.stream()
                .filter(resource -> resource.kind().equals(kind))
                .collect(Collectors.groupingBy(Monies::year, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<Money.Row>();
        years.forEach((year, lines) -> rows.addAll(rows(year, lines, sums)));
        return rows;
    }

    private List<Money.Row> rows(int year, List<Resource> lines, boolean sums) {
        var rows = new ArrayList<Money.Row>();
        for (var line : lines) {
            rows.add(new Money.Row(
                    label(year),
                    rows.isEmpty(),
                    line.source() == null ? null : reading.tongue().untranslated(line.source()),
                    number(line.planned()),
                    number(line.actual()),
                    false));
        }
        if (sums && lines.size() > 1) {
            rows.add(new Money.Row(
                    label(year),
                    false,
                    reading.words("portal.money.sum"),
                    number(sum(lines, Resource::planned)),
                    number(sum(lines, Resource::actual)),
                    true));
        }
        return rows;
    }

    private String label(int year) {
        return year == UNDATED ? reading.text("portal.money.undated") : String.valueOf(year);
    }

    /** A sum in which a number is missing would look like less than it is: there is none. */
    private static @Nullable BigDecimal sum(List<Resource> lines, Function<Resource, @Nullable BigDecimal> number) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var one = number.apply(line);
            if (one == null) {
                return null;
            }
            sum = sum.add(one);
        }
        return sum;
    }

    private String number(@Nullable BigDecimal number) {
        return number == null ? reading.text("portal.money.open") : numbers.format(number);
    }
}
