package org.planwerk.portal.catalogue;

import static java.util.stream.Collectors.toMap;

import com.ibm.icu.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.web.Reading;

/** Orders the measures of an edition by a column; what has nothing there comes last, and the order of the edition decides a tie. */
final class MeasureOrder {

    private final Reading reading;
    private final EditionMeasures measures;
    private final Collator collator;

    MeasureOrder(Reading reading, EditionMeasures measures) {
        this.reading = reading;
        this.measures = measures;
        this.collator = Collator.getInstance(reading.tongue().page());
    }

    Comparator<Measure> by(SortBy column, boolean descending) {
        var places = measures.places();
        Comparator<Measure> place = Comparator.comparing(measure -> places.getOrDefault(measure.thingId(), 0));
        var order = column == SortBy.NUMBER ? place : column(column).thenComparing(place);
        return descending ? order.reversed() : order;
    }

    private Comparator<Measure> column(SortBy column) {
        return switch (column) {
            case NUMBER -> throw new IllegalArgumentException("the order of the edition itself");
            case TITLE -> words(measure -> reading.tongue().title(measure).text());
            case FIELD ->
                last(measure -> reading.content().served(Field.class, measure).stream()
                        .map(Field::position)
                        .findFirst()
                        .orElse(null));
            case STATUS -> last(reading::statusSign);
            case LEAD ->
                words(measure -> MeasureValues.leads(reading.content(), measure).stream()
                        .findFirst()
                        .orElse(null));
            case PERIOD ->
                last(measure -> measure.runs().isKnown() ? measure.runs().sortedBy() : (LocalDate) null);
        };
    }

    private Comparator<Measure> words(Function<Measure, @Nullable String> words) {
        var keys = measures.rows().stream()
                .filter(measure -> words.apply(measure) != null)
                .collect(toMap(Measure::thingId, measure -> collator.getCollationKey(words.apply(measure))));
        return last(measure -> keys.get(measure.thingId()));
    }

    private static <K extends Comparable<? super K>> Comparator<Measure> last(Function<Measure, @Nullable K> key) {
        return Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** The found measures in this order. */
    List<Measure> sort(List<Measure> found, Selection selection) {
        return found.stream()
                .sorted(by(selection.sort(), selection.descending()))
                .toList();
    }
}
