package org.planwerk.portal.synopsis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Fate;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Resolution;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;
import org.planwerk.web.SynopsisRow;
import org.planwerk.web.WordDiff;
import org.planwerk.web.Words;

/** Strands as rows: before, what became of it and why, after. */
final class SynopsisRows {

    /** What rests on less is said first. */
    private static final List<String> BASES = List.of("STATED", "SUMMARISED", "INFERRED", "DEMO");

    private final Reading reading;
    private final Comparison comparison;
    private final SynopsisWords words;

    SynopsisRows(Reading reading, Comparison comparison, SynopsisWords words) {
        this.reading = reading;
        this.comparison = comparison;
        this.words = words;
    }

    SynopsisRow row(Strand strand) {
        var fates = strand.fatesInOrder().toList();
        var sign = strand.sign();
        return new SynopsisRow(
                sign,
                word(strand, sign),
                strand.before().stream()
                        .map(thing -> SynopsisRow.Side.of(reading.tongue().title(thing), link(thing)))
                        .toList(),
                strand.after().stream().map(thing -> side(strand, thing)).toList(),
                why(fates),
                decision(fates),
                fates.stream()
                        .map(Fate::basis)
                        .max(java.util.Comparator.comparingInt(BASES::indexOf))
                        .orElseGet(() ->
                                sign == FateSign.NEW ? strand.after().getFirst().basis() : null),
                remarks(strand, sign));
    }

    /** Several things of one row may have gone several ways. */
    private String word(Strand strand, FateSign sign) {
        var signs = strand.before().stream()
                .map(strand::fate)
                .distinct()
                .sorted(java.util.Comparator.comparing(fate -> fate != sign))
                .map(words::fate)
                .toList();
        return signs.size() < 2 ? words.fate(sign) : reading.list(signs);
    }

    private SynopsisRow.Side side(Strand strand, Standing thing) {
        var title = reading.tongue().title(thing);
        var before = self(strand, thing).map(reading.tongue()::title).orElse(null);
        var change = before == null
                        || before.text().equals(title.text())
                        || !Objects.equals(before.language(), title.language())
                ? List.<WordDiff.Run>of()
                : WordDiff.of(before.text(), title.text());
        return new SynopsisRow.Side(title, link(thing), change);
    }

    private static Optional<Standing> self(Strand strand, Standing later) {
        return strand.before().stream()
                .filter(thing -> thing.thingId().equals(later.thingId()))
                .findFirst();
    }

    /** A thing has one page for life, under its newest words. */
    private String link(Standing thing) {
        return reading.link(reading.content().findNewest(thing.thingId()).orElse(thing));
    }

    private @Nullable Words why(List<Fate> fates) {
        var reasons = fates.stream()
                .map(Fate::reason)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? null : reading.tongue().untranslated(reasons);
    }

    private @Nullable Entry decision(List<Fate> fates) {
        return fates.stream()
                .flatMap(fate -> reading.content().findResolution(fate.resolutionId()).stream())
                .findFirst()
                .map(this::entry)
                .or(() -> fates.stream()
                        .filter(fate -> fate.byRole() != null)
                        .findFirst()
                        .map(this::by))
                .orElse(null);
    }

    private Entry entry(Resolution resolution) {
        return Entry.link(
                reading.tongue().untranslated(withDay(resolution.body(), reading.when(resolution.decided()))),
                reading.link(resolution));
    }

    private Entry by(Fate fate) {
        return Entry.of(
                reading.tongue().untranslated(withDay(Objects.requireNonNull(fate.byRole()), reading.when(fate.at()))));
    }

    private static String withDay(String who, String when) {
        return when.isEmpty() ? who : who + ", " + when;
    }

    private List<String> remarks(Strand strand, FateSign sign) {
        var remarks = new ArrayList<String>();
        if (sign == FateSign.CHANGED) {
            var different = different(strand);
            if (!different.isEmpty()) {
                remarks.add(reading.text("portal.synopsis.different", Map.of("what", reading.list(different))));
            }
        }
        strand.after().stream()
                .filter(thing -> !comparison.counts(thing))
                .map(this::uncounted)
                .distinct()
                .map(reading::text)
                .forEach(remarks::add);
        if (strand.before().stream().anyMatch(comparison::isLeftOut)) {
            remarks.add(reading.text("portal.synopsis.uncounted.LEFT_OUT.before"));
        }
        return remarks;
    }

    private String uncounted(Standing thing) {
        return reading.content()
                .undecided(thing)
                .map(why -> "portal.synopsis.uncounted." + why)
                .orElse("portal.synopsis.uncounted");
    }

    /** What else than its title is different in a thing that went on as itself. */
    private List<String> different(Strand strand) {
        var different = new ArrayList<String>();
        for (var after : strand.after()) {
            self(strand, after).ifPresent(before -> {
                if (!Objects.equals(before.text(), after.text())) {
                    different.add(reading.text("portal.synopsis.different.text"));
                }
                if (!field(before).equals(field(after))) {
                    different.add(reading.text("portal.synopsis.different.field"));
                }
                if (!Objects.equals(before.number(), after.number())) {
                    different.add(reading.text("portal.synopsis.different.number"));
                }
            });
        }
        return different.stream().distinct().toList();
    }

    /** The field of action that a thing belongs to in its edition; a measure may belong to several, the first one counts. */
    Optional<UUID> field(Standing thing) {
        return switch (thing) {
            case Measure measure ->
                reading.content().served(Field.class, measure).stream()
                        .map(Field::thingId)
                        .findFirst();
            case Need need -> Optional.ofNullable(need.fieldId());
            case Goal goal -> Optional.ofNullable(goal.fieldId());
            default -> Optional.empty();
        };
    }
}
