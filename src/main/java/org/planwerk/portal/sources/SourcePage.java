package org.planwerk.portal.sources;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Claim;
import org.planwerk.portal.content.HeadCount;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.People;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Elsewhere;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.HeadRow;
import org.planwerk.web.ThreadStation;
import org.planwerk.web.ThreadStation.State;
import org.planwerk.web.Voice;
import org.planwerk.web.Words;

/** Tells one source. */
final class SourcePage {

    /** So many things of each kind stand in the thread; the others are one link further. */
    private static final int MOST = 8;

    private static final List<Kind> CHAIN = List.of(Kind.FINDING, Kind.NEED, Kind.GOAL, Kind.MEASURE);

    private final Reading reading;
    private final PublicContent content;
    private final Source source;

    SourcePage(Reading reading, Source source) {
        this.reading = reading;
        this.content = reading.content();
        this.source = source;
    }

    SourceView view() {
        var title = say("title", source.title());
        return new SourceView(
                title,
                reading.path(source),
                source.form() == null
                        ? Words.of(kind(source))
                        : reading.words(
                                "portal.source.form",
                                Map.of(
                                        "kind",
                                        kind(source),
                                        "form",
                                        reading.tongue().untranslated(source.form()))),
                Stream.of(reading.when(source.happened()), source.place() == null ? "" : source.place())
                        .filter(fact -> !fact.isEmpty())
                        .toList(),
                source.basis(),
                passages("text", source.text()),
                facts(),
                heads(),
                passages("result", source.result()),
                content.parts(source).stream()
                        .filter(SourcePage::isVoice)
                        .map(this::voice)
                        .toList(),
                content.parts(source).stream()
                        .filter(part -> !isVoice(part))
                        .map(reading::entry)
                        .toList(),
                content.claims().stream()
                        .filter(claim -> source.thingId().equals(claim.sourceId()))
                        .map(this::claim)
                        .toList(),
                thread(title),
                reading.tongue().note());
    }

    private static boolean isVoice(Source source) {
        return source.kind().equals("STATEMENT") || source.kind().equals("CARD");
    }

    private String kind(Source other) {
        return reading.text("portal.source.kind." + other.kind());
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        content.findSource(source.partOfId()).ifPresent(whole -> fact(facts, "part", reading.entry(whole)));
        if (source.editionId() != null) {
            content.findEdition(source.editionId())
                    .ifPresent(edition -> fact(facts, "edition", reading.entry(edition)));
        }
        content.findCycle(source.cycleId())
                .ifPresent(cycle ->
                        fact(facts, "cycle", Entry.of(reading.tongue().say(cycle.id(), "title", cycle.title()))));
        if (source.method() != null) {
            fact(facts, "method", Entry.of(say("method", source.method())));
        }
        Elsewhere.link(reading, source.url()).ifPresent(link -> fact(facts, "original", link));
        fact(
                facts,
                "basis",
                Entry.of(
                                source.basisNote() == null
                                        ? reading.words("portal.basis." + source.basis())
                                        : reading.tongue().untranslated(source.basisNote()))
                        .on(source.basis()));
        return facts;
    }

    private void fact(List<Fact> facts, String term, Entry value) {
        facts.add(new Fact(reading.text("portal.source.fact." + term), List.of(value)));
    }

    // Who was there

    private SourceView.@Nullable Heads heads() {
        var counts = content.headCounts(source);
        return content.people(source)
                .map(whole -> new SourceView.Heads(
                        sentence(whole, counts),
                        counts.stream().map(count -> bar(count, whole)).toList(),
                        counts.stream()
                                .map(count -> new SourceView.Row(group(count), format(count), number(count)))
                                .toList()))
                .orElse(null);
    }

    /** The whole, and how far the groups reach: nobody may take their sum for something it is not. */
    private String sentence(People whole, List<HeadCount> counts) {
        var grouped = counts.stream()
                .filter(count -> count.groupName() != null)
                .mapToInt(HeadCount::n)
                .sum();
        var rest = whole.n() - grouped;
        var all = reading.text("portal.source.whole", Map.of("people", reading.people(whole)));
        return grouped == 0 || rest == 0
                ? all
                : all + " "
                        + reading.text(
                                rest > 0 ? "portal.source.rest" : "portal.source.overlap",
                                Map.of("count", Math.abs(rest)));
    }

    private HeadRow bar(HeadCount count, People whole) {
        return new HeadRow(
                Entry.of(
                        count.groupName() == null
                                ? Words.of(group(count))
                                : reading.tongue().untranslated(count.groupName())),
                count.n(),
                whole.n(),
                reading.people(new People(count.n(), count.about())),
                count.groupName() == null || count.format().equals("ALL") ? null : Words.of(format(count)));
    }

    private String group(HeadCount count) {
        return count.groupName() != null ? count.groupName() : reading.text("portal.source.all." + count.format());
    }

    private String format(HeadCount count) {
        return reading.text("portal.source.format." + count.format());
    }

    private String number(HeadCount count) {
        return reading.text(count.about() ? "portal.source.about" : "portal.source.n", Map.of("count", count.n()));
    }

    // What was said and what came of it

    private Voice voice(Source voice) {
        return new Voice(
                reading.tongue()
                        .say(
                                voice.thingId(),
                                voice.text() == null ? "title" : "text",
                                voice.text() == null ? voice.title() : voice.text()),
                Words.of(kind(voice)),
                voice.basis());
    }

    private SourceView.Claim claim(Claim claim) {
        var about = claim.aboutId() == null
                ? null
                : content.findNewest(claim.aboutId()).orElse(null);
        var what = reading.tongue().say(claim.id(), "what", claim.what());
        return new SourceView.Claim(
                (about == null ? Entry.of(what) : Entry.link(what, reading.link(about))).on(claim.basis()),
                reading.tongue().say(claim.id(), "valueText", claim.valueText()),
                claim.note() == null ? null : reading.tongue().say(claim.id(), "note", claim.note()));
    }

    private List<ThreadStation> thread(Words title) {
        var stations = new ArrayList<ThreadStation>();
        stations.add(ThreadStation.of(
                        "faden-quelle",
                        kind(source),
                        "voice",
                        reading.when(source.happened()),
                        Entry.of(title).on(source.basis()))
                .in(State.HERE));
        var things = content.downstream(source.thingId()).stream()
                .flatMap(id -> content.findNewest(id).stream())
                .sorted(Comparator.comparingInt(Standing::no))
                .toList();
        for (var kind : CHAIN) {
            var all = things.stream().filter(thing -> thing.kind() == kind).toList();
            all.stream().limit(MOST).forEach(thing -> stations.add(station(thing)));
            if (all.size() > MOST) {
                var last = stations.removeLast();
                stations.add(last.leadingTo(
                        Entry.of(reading.text("portal.source.further", Map.of("count", all.size() - MOST)))));
            }
        }
        if (stations.size() == 1) {
            stations.add(ThreadStation.gap(
                    "faden-offen", reading.text("portal.source.came"), "gap", reading.text("portal.source.nothing")));
        }
        return stations;
    }

    private ThreadStation station(Standing thing) {
        return ThreadStation.of(
                        "faden-" + thing.kind().path() + "-" + thing.no(),
                        reading.text("portal.source.station." + thing.kind()),
                        thing.kind().symbol(),
                        reading.when(content.edition(thing.editionId()).period()),
                        reading.entry(thing))
                .saying(
                        thing.text() == null
                                ? null
                                : requireNonNull(reading.tongue().text(thing)).shortened(200));
    }

    private List<Words> passages(String field, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var words = say(field, text);
        return Stream.of(words.text().split("\\R\\s*\\R"))
                .filter(passage -> !passage.isBlank())
                .map(passage -> new Words(passage.strip(), words.language()))
                .toList();
    }

    private Words say(String field, String text) {
        return reading.tongue().say(source.thingId(), field, text);
    }
}
