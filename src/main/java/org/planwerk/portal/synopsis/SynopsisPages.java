package org.planwerk.portal.synopsis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.RecordGaps;
import org.planwerk.web.Chip;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;
import org.planwerk.web.picture.Flow;

/** Puts together the synopsis of an edition and its predecessor. */
final class SynopsisPages {

    /** Longer lists are folded field by field. */
    private static final int LONG = 60;

    private final Reading reading;
    private final Edition later;
    private final Comparison comparison;
    private final SynopsisWords words;
    private final @Nullable FateSign only;

    /** @param only shows what had this fate alone */
    SynopsisPages(Reading reading, Edition later, ComparedKind kind, @Nullable FateSign only) {
        this.reading = reading;
        this.later = later;
        this.comparison = Comparison.of(reading.content(), later, kind);
        this.words = new SynopsisWords(reading, comparison);
        this.only = only;
    }

    /** The kind that is asked for, or the first one that has something in it. */
    static ComparedKind kind(Reading reading, Edition later, String asked) {
        return ComparedKind.find(asked)
                .or(() -> Stream.of(ComparedKind.values())
                        .filter(kind ->
                                !Comparison.of(reading.content(), later, kind).isEmpty())
                        .findFirst())
                .orElse(ComparedKind.MEASURE);
    }

    SynopsisView view() {
        var rows = new SynopsisRows(reading, comparison, words);
        var shown = comparison.strands().stream()
                .filter(strand -> only == null || strand.has(only))
                .toList();
        var earlier = comparison.earlier();
        return new SynopsisView(
                path(only),
                title(),
                reading.words(
                        "portal.synopsis.lead." + (later.relation() == null ? "REPLACES" : later.relation()), titles()),
                decision(),
                tabs(),
                record(),
                words.unknown(),
                picture(),
                words.counts(),
                words.sentence(),
                words.proof(),
                beside(),
                comparison.kind() == ComparedKind.MEASURE
                        ? Entry.link(
                                reading.text("portal.catalogue.why"),
                                reading.link(MeasureCount.path(later, null, null, null)))
                        : null,
                heading(shown.size()),
                only == null ? List.of() : List.of(new Chip(Words.of(words.fate(only)), reading.link(path(null)))),
                reading.title(earlier),
                reading.title(later),
                words.notYet(),
                new SynopsisGroups(reading, comparison, rows).of(shown),
                shown.size() > LONG,
                only != null
                        ? List.of()
                        : comparison.beside().stream()
                                .filter(strand -> !strand.before().isEmpty())
                                .map(rows::row)
                                .toList(),
                reading.tongue().note());
    }

    boolean isEmpty() {
        return comparison.isEmpty();
    }

    private String path(@Nullable FateSign fate) {
        return SynopsisWords.path(later, comparison.kind()) + (fate == null ? "" : "&verbleib=" + fate);
    }

    private String title() {
        var kind = "portal.synopsis.title." + comparison.kind();
        return year(comparison.earlier())
                .map(year -> reading.text(kind + ".year", Map.of("year", year)))
                .orElseGet(() -> reading.text(kind));
    }

    /** The year by which people call an edition: the one in its title, else that in which it begins. */
    private static Optional<String> year(Edition edition) {
        return Pattern.compile("\\b(?:19|20)\\d\\d\\b")
                .matcher(edition.title())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .or(() -> Optional.ofNullable(edition.period().year()).map(String::valueOf));
    }

    private Map<String, Words> titles() {
        return Map.of("earlier", reading.title(comparison.earlier()), "later", reading.title(later));
    }

    private @Nullable Entry decision() {
        return reading.content()
                .adoption(later)
                .flatMap(step -> reading.content().findResolution(step.resolutionId()))
                .map(resolution -> Entry.link(
                        reading.text(
                                "portal.synopsis.decided",
                                Map.of(
                                        "body", resolution.body(),
                                        "when", reading.when(resolution.decided()))),
                        reading.link(resolution)))
                .orElse(null);
    }

    private List<Tab> tabs() {
        return Stream.of(ComparedKind.values()).flatMap(this::tab).toList();
    }

    private Stream<Tab> tab(ComparedKind kind) {
        var other = kind == comparison.kind() ? comparison : Comparison.of(reading.content(), later, kind);
        if (other.isEmpty()) {
            return Stream.of();
        }
        var balance = other.balance();
        var label = reading.text(
                "portal.synopsis.tab." + kind, Map.of("before", balance.countBefore(), "after", balance.countAfter()));
        return Stream.of(
                new Tab(label, reading.link(SynopsisWords.path(later, kind)), kind == comparison.kind(), null));
    }

    /** Each merged or split strand is a bundle of its own, so that one sees what became one. */
    private gg.jte.Content picture() {
        var together = new EnumMap<FateSign, Flow.Bundle>(FateSign.class);
        var bundles = new ArrayList<Flow.Bundle>();
        for (var sign : FateSign.values()) {
            for (var strand : comparison.strands()) {
                if (strand.sign() == sign) {
                    var before = (int)
                            strand.before().stream().filter(comparison::counts).count();
                    var after = (int)
                            strand.after().stream().filter(comparison::counts).count();
                    var bundle = new Flow.Bundle(sign, before, after);
                    if (sign == FateSign.MERGED || sign == FateSign.SPLIT) {
                        bundles.add(bundle);
                    } else {
                        together.merge(
                                sign,
                                bundle,
                                (sum, next) -> new Flow.Bundle(
                                        sign, sum.before() + next.before(), sum.after() + next.after()));
                    }
                }
            }
            Optional.ofNullable(together.get(sign)).ifPresent(bundles::add);
        }
        var balance = comparison.balance();
        return Flow.draw(
                bundles,
                new Flow.Words(
                        words.fates(),
                        reading.text("portal.synopsis.outOfIt"),
                        edition(balance.countBefore(), comparison.earlier()),
                        edition(balance.countAfter(), later)),
                reading.isRightToLeft());
    }

    private String edition(int count, Edition edition) {
        return reading.text(
                "portal.synopsis.edition",
                Map.of(
                        "things",
                        words.things(count),
                        "edition",
                        reading.title(edition).text()));
    }

    /** How much stands beside what counts, so that nobody misses it in the sums. */
    private List<Words> beside() {
        var earlier = comparison.beside().stream().flatMap(strand -> strand.before().stream());
        var after = comparison.beside().stream()
                .filter(strand -> strand.before().isEmpty())
                .flatMap(strand -> strand.after().stream());
        return Stream.of(
                        beside("beside", count(earlier), comparison.earlier()),
                        beside("leftOut", comparison.countLeftOut(comparison.earlier()), comparison.earlier()),
                        beside("beside", count(after), later),
                        beside("leftOut", comparison.countLeftOut(later), later))
                .flatMap(Optional::stream)
                .toList();
    }

    private int count(Stream<Standing> beside) {
        return (int) beside.filter(thing -> !comparison.isLeftOut(thing)).count();
    }

    private Optional<Words> beside(String what, int count, Edition edition) {
        return count == 0
                ? Optional.empty()
                : Optional.of(reading.words(
                        "portal.synopsis." + what,
                        Map.of("count", count, "things", words.things(count), "edition", reading.title(edition))));
    }

    private List<Words> record() {
        return record(reading, comparison.earlier(), later, comparison.kind());
    }

    /** What sources count in two editions beside what is recorded. */
    static List<Words> record(Reading reading, Edition earlier, Edition later, ComparedKind kind) {
        var kinds = kind == ComparedKind.MEASURE ? new String[] {"MEASURE", "PROPOSAL"} : new String[] {kind.name()};
        return Stream.of(earlier, later)
                .flatMap(edition -> RecordGaps.of(reading, edition, kinds).stream())
                .toList();
    }

    private String heading(int count) {
        return only == null
                ? reading.text("portal.synopsis.each." + comparison.kind())
                : reading.text("portal.synopsis.only", Map.of("fate", words.fate(only), "count", count));
    }
}
