package org.planwerk.portal.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Currency;
import org.planwerk.portal.web.Effect;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Words;

/** Says facets and their values as the plan calls them. */
final class FacetWords {

    private static final List<String> PRIORITIES = List.of("KEY_PROJECT", "QUICK_WIN", "HIGH", "NORMAL", "LOW");

    private final Reading reading;
    private final Edition edition;
    private final EditionMeasures measures;

    FacetWords(Reading reading, Edition edition, EditionMeasures measures) {
        this.reading = reading;
        this.edition = edition;
        this.measures = measures;
    }

    String legend(Facet facet) {
        return switch (facet) {
            case FIELD -> level("FIELD", facet);
            case GOAL -> level("GOAL", facet);
            default -> reading.text("portal.catalogue.facet." + facet);
        };
    }

    /** The plan's own name of its only level, if the page speaks its language. */
    private String level(String kind, Facet facet) {
        var levels = reading.content().levels(plan()).stream()
                .filter(level -> level.kind().equals(kind))
                .map(level -> reading.tongue().say(level.id(), "singular", level.singular()))
                .toList();
        return levels.size() == 1 && levels.getFirst().language() == null
                ? levels.getFirst().text()
                : reading.text("portal.catalogue.facet." + facet);
    }

    Words label(Facet facet, String value) {
        return switch (facet) {
            case FIELD -> title(Kind.FIELD, value);
            case GOAL -> title(Kind.GOAL, value);
            case THEME -> title(Kind.THEME, value);
            case LEAD, GROUP ->
                reading.tongue()
                        .untranslated(
                                measures.names().getOrDefault(facet, Map.of()).getOrDefault(value, value));
            case YEAR -> Words.of(value);
            case STATUS -> Words.of(status(StatusSign.valueOf(value)));
            case AGE -> reading.words("portal.currency." + value);
            case EVIDENCE -> reading.words("portal.effect." + value);
            case BINDING -> Words.of(binding(value));
            case PRIORITY, GOOD_PRACTICE, DECISION ->
                reading.words("portal.catalogue." + facet + "." + value.toUpperCase(Locale.ROOT));
        };
    }

    private Words title(Kind kind, String no) {
        return reading.content()
                .findId(kind, Integer.parseInt(no))
                .flatMap(id -> reading.content().findIn(id, edition))
                .map(reading.tongue()::title)
                .orElseGet(() -> Words.of(no));
    }

    String status(StatusSign sign) {
        return reading.statusWord(edition.planId(), sign);
    }

    String binding(String code) {
        var own = german()
                ? reading.content().word(edition.planId(), "BINDING", code)
                : java.util.Optional.<String>empty();
        return own.orElseGet(() -> reading.text("portal.catalogue.BINDING." + code));
    }

    /** Values in the order in which they are offered: as the plan orders them, names with the most measures first. */
    List<String> ordered(Facet facet, Collection<String> values) {
        Comparator<String> order = switch (facet) {
            case FIELD -> by(value -> position(Kind.FIELD, value));
            case GOAL -> by(value -> position(Kind.GOAL, value));
            case THEME -> by(value -> position(Kind.THEME, value));
            case STATUS -> by(value -> StatusSign.valueOf(value).ordinal());
            case AGE -> by(value -> Currency.valueOf(value).ordinal());
            case EVIDENCE -> by(value -> Effect.valueOf(value).ordinal());
            case PRIORITY -> by(PRIORITIES::indexOf);
            case LEAD, GROUP -> {
                var counts = measures.index().counts(facet, Map.of());
                yield by(value -> -counts.getOrDefault(value, 0));
            }
            default -> Comparator.naturalOrder();
        };
        return values.stream()
                .sorted(order.thenComparing(
                        value -> Address.words(label(facet, value).text())))
                .toList();
    }

    private static Comparator<String> by(ToIntFunction<String> key) {
        return Comparator.comparingInt(key);
    }

    private int position(Kind kind, String no) {
        return reading.content()
                .findId(kind, Integer.parseInt(no))
                .flatMap(id -> reading.content().findIn(id, edition))
                .map(Standing::position)
                .orElse(Integer.MAX_VALUE);
    }

    private org.planwerk.portal.content.Plan plan() {
        return reading.content().findPlan(edition.planId()).orElseThrow();
    }

    private boolean german() {
        return reading.tongue().page().equals(Locale.GERMAN);
    }
}
