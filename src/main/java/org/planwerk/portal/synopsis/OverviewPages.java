package org.planwerk.portal.synopsis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;
import org.planwerk.web.Words;

/** Puts together the overview of all comparisons. */
final class OverviewPages {

    private final Reading reading;

    OverviewPages(Reading reading) {
        this.reading = reading;
    }

    /** The editions that can be compared with their predecessor, the newest first. */
    static List<Edition> pairs(PublicContent content) {
        return content.plans().stream()
                .flatMap(plan -> content.editions(plan).reversed().stream())
                .filter(later -> Comparison.isPossible(content, later))
                .toList();
    }

    OverviewView view() {
        var pairs = pairs(reading.content()).stream().map(this::pair).toList();
        return new OverviewView(pairs, reading.tongue().note());
    }

    private OverviewView.Pair pair(Edition later) {
        var earlier = reading.content().edition(java.util.Objects.requireNonNull(later.predecessorId()));
        var titles = Map.of("earlier", reading.title(earlier), "later", reading.title(later));
        return new OverviewView.Pair(
                "fassung-" + later.no(),
                reading.words("portal.synopsis.pair", titles),
                lead(later, titles),
                Stream.of(ComparedKind.values())
                        .flatMap(kind -> row(later, kind))
                        .toList());
    }

    private Words lead(Edition later, Map<String, Words> titles) {
        var relation = later.relation() == null ? "REPLACES" : later.relation();
        var open = Stream.of(ComparedKind.values())
                .anyMatch(kind ->
                        Comparison.of(reading.content(), later, kind).balance().before(FateSign.OPEN) > 0);
        return reading.words("portal.synopsis.pair.lead." + (open ? "open" : relation), titles);
    }

    private Stream<OverviewView.Row> row(Edition later, ComparedKind kind) {
        var comparison = Comparison.of(reading.content(), later, kind);
        if (comparison.isEmpty()) {
            return Stream.of();
        }
        var balance = comparison.balance();
        var label = reading.text(
                "portal.synopsis.tab." + kind, Map.of("before", balance.countBefore(), "after", balance.countAfter()));
        return Stream.of(new OverviewView.Row(
                Entry.link(label, reading.link(SynopsisWords.path(later, kind))),
                new SynopsisWords(reading, comparison).counts(),
                SynopsisPages.record(reading, comparison.earlier(), later, kind)));
    }
}
