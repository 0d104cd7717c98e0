package org.planwerk.portal.catalogue;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Involved;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.TargetGroup;
import org.planwerk.portal.content.Theme;
import org.planwerk.portal.web.Currency;
import org.planwerk.portal.web.Effect;
import org.planwerk.web.StatusSign;

/** Reads from a measure by which values it can be found; the values are those of addresses, in no language. */
final class MeasureValues {

    static final String YES = "ja";
    static final String DECIDED = "beschlossen";
    static final String ADDED = "ergaenzt";
    static final String LEFT_OUT = "nicht";

    /** A period without these limits was mistyped. */
    private static final int LONGEST_PERIOD = 60;

    private final PublicContent content;
    private final Edition edition;
    private final Map<UUID, MeasureCount.Reason> uncounted;
    private final LocalDate today;
    private final int lastYear;
    private final Map<String, String> leads = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    MeasureValues(
            PublicContent content,
            Edition edition,
            List<Measure> measures,
            Map<UUID, MeasureCount.Reason> uncounted,
            LocalDate today) {
        this.content = content;
        this.edition = edition;
        this.uncounted = uncounted;
        this.today = today;
        this.lastYear = Stream.concat(
                        Stream.of(edition.period().to()),
                        measures.stream()
                                .flatMap(measure -> Stream.of(
                                        measure.runs().from(), measure.runs().to())))
                .filter(Objects::nonNull)
                .mapToInt(day -> Objects.requireNonNull(day).getYear())
                .max()
                .orElse(0);
    }

    /** The names behind the values of leads and target groups, as far as measures were read. */
    Map<Facet, Map<String, String>> names() {
        return Map.of(Facet.LEAD, leads, Facet.GROUP, groups);
    }

    Map<Facet, Set<String>> of(Measure measure) {
        var values = new EnumMap<Facet, Set<String>>(Facet.class);
        values.put(Facet.FIELD, numbers(content.served(Field.class, measure)));
        values.put(Facet.GOAL, goals(measure));
        values.put(
                Facet.STATUS,
                MeasureCount.statuses(content, measure).stream()
                        .map(StatusSign::name)
                        .collect(toSet()));
        var newest = content.status(measure.thingId());
        values.put(Facet.AGE, Set.of(Currency.of(newest, today).name()));
        values.put(Facet.EVIDENCE, Set.of(Effect.of(newest).name()));
        values.put(Facet.LEAD, named(leads, leads(content, measure)));
        values.put(
                Facet.GROUP,
                named(
                        groups,
                        content.targetGroups(measure).stream()
                                .map(TargetGroup::name)
                                .toList()));
        values.put(Facet.YEAR, years(measure));
        values.put(Facet.THEME, numbers(content.served(Theme.class, measure)));
        values.put(Facet.BINDING, Stream.ofNullable(measure.binding()).collect(toSet()));
        values.put(Facet.PRIORITY, Stream.ofNullable(measure.priorityMark()).collect(toSet()));
        values.put(Facet.GOOD_PRACTICE, measure.goodPractice() ? Set.of(YES) : Set.of());
        values.put(Facet.DECISION, Set.of(decision(measure)));
        return values;
    }

    private String decision(Measure measure) {
        var why = uncounted.get(measure.thingId());
        return why == null ? DECIDED : why == MeasureCount.Reason.LEFT_OUT ? LEFT_OUT : ADDED;
    }

    static List<String> leads(PublicContent content, Measure measure) {
        return names(content, measure, "LEAD");
    }

    /** Who is involved in a role: LEAD, PARTNER or PROVIDER. */
    static List<String> names(PublicContent content, Measure measure, String role) {
        return content.involved(measure).stream()
                .filter(someone -> someone.role().equals(role))
                .flatMap(someone -> name(content, someone))
                .toList();
    }

    private static Stream<String> name(PublicContent content, Involved someone) {
        return content
                .findOrganisation(someone.organisationId())
                .map(organisation -> organisation.name())
                .or(() -> java.util.Optional.ofNullable(someone.name()))
                .stream();
    }

    private static Set<String> numbers(List<? extends Standing> things) {
        return things.stream().map(thing -> String.valueOf(thing.no())).collect(toSet());
    }

    private Set<String> goals(Measure measure) {
        return MeasureCount.goals(content, measure).stream()
                .flatMap(goal -> content.findIn(goal, edition).stream())
                .map(goal -> String.valueOf(goal.no()))
                .collect(toSet());
    }

    /** Every year in which it runs; without an end as long as anything of the edition. */
    private Set<String> years(Measure measure) {
        var runs = measure.runs();
        var first = runs.year();
        if (first == null) {
            return Set.of();
        }
        var to = runs.to();
        var last = Math.max(first, to == null ? lastYear : to.getYear());
        return IntStream.rangeClosed(first, Math.min(last, first + LONGEST_PERIOD))
                .mapToObj(String::valueOf)
                .collect(toSet());
    }

    private static Set<String> named(Map<String, String> known, List<String> names) {
        var values = new LinkedHashSet<String>();
        for (var name : names) {
            var words = Address.words(name);
            // Names in another script leave no words.
            var value = words.isEmpty() ? Integer.toHexString(name.hashCode()) : words;
            known.putIfAbsent(value, name);
            values.add(value);
        }
        return values;
    }
}
