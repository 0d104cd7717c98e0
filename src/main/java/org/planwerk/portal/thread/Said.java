package org.planwerk.portal.thread;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.planwerk.portal.content.HeadCount;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.ThreadStation;
import org.planwerk.web.ThreadStation.State;
import org.planwerk.web.Voice;
import org.planwerk.web.Words;

/** What people said, and where one can look it up. */
public final class Said {

    /** Where people spoke; what is printed or counted is a source, but no voice. */
    private static final Set<String> PEOPLE = Set.of("EVENT", "SURVEY", "STATEMENT", "CARD", "MOTION");

    private static final Set<String> UTTERED = Set.of("STATEMENT", "CARD");
    private static final Set<String> RETOLD = Set.of("SUMMARISED", "INFERRED");
    private static final int MOST_SOURCES = 2;

    private final Reading reading;
    private final PublicContent content;

    public Said(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    UUID plan(Standing thing) {
        return content.edition(thing.editionId()).planId();
    }

    /** The station with which a thread begins; without a voice it is a gap, resting on what there is. */
    ThreadStation voices(List<Source> sources, List<RedThread.Rest> rest) {
        var quoted = sources.stream()
                .filter(Said::isQuote)
                .map(Source::partOfId)
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.toSet());
        var people = sources.stream()
                .filter(source -> PEOPLE.contains(source.kind()) && !quoted.contains(source.thingId()))
                .sorted(java.util.Comparator.comparing(source -> !isQuote(source)))
                .toList();
        if (sources.size() > Threads.MOST) {
            rest.add(new RedThread.Rest(
                    "alle-stimmen",
                    reading.text("portal.thread.all.SOURCE"),
                    sources.stream().map(this::dated).toList()));
        }
        if (people.isEmpty()) {
            return gap(sources);
        }
        var hidden = sources.size() - Math.min(Threads.MOST, people.size());
        var more = sources.size() > Threads.MOST
                ? Entry.link(reading.text("portal.thread.more.SOURCE", Map.of("count", hidden)), "#alle-stimmen")
                : null;
        return ThreadStation.voices(
                "faden-stimmen",
                reading.text("portal.thread.SOURCE"),
                years(people),
                people.stream().limit(Threads.MOST).map(this::voice).toList(),
                more);
    }

    private ThreadStation gap(List<Source> sources) {
        return ThreadStation.gap(
                        "faden-stimmen",
                        reading.text("portal.thread.SOURCE"),
                        "voice",
                        reading.text("portal.thread.none.SOURCE"))
                .restingOn(sources.stream().limit(MOST_SOURCES).map(this::dated).toList())
                .in(State.GAP);
    }

    private static boolean isQuote(Source source) {
        var text = source.text();
        return UTTERED.contains(source.kind())
                && !RETOLD.contains(source.basis())
                && text != null
                && !text.contains("„");
    }

    private Voice voice(Source source) {
        if (!isQuote(source)) {
            return new Voice(null, dated(source).text(), source.basis(), reading.link(source));
        }
        var quote = reading.tongue().say(source.thingId(), "text", java.util.Objects.requireNonNull(source.text()));
        var where = content.findSource(source.partOfId()).orElse(source);
        return new Voice(quote, dated(where).text(), source.basis(), reading.link(source));
    }

    /** A source as a link with its date, and how many people were there. */
    public Entry dated(Source source) {
        var title = reading.tongue().say(source.thingId(), "title", source.title());
        var text = new StringBuilder(title.text());
        var when = reading.when(source.happened());
        if (!when.isEmpty() && !title.text().contains(when)) {
            text.append(", ").append(when);
        }
        var heads = content.headCounts(source);
        if (heads.size() == 1) {
            text.append(", ").append(people(heads.getFirst()));
        }
        return Entry.link(new Words(text.toString(), title.language()), reading.link(source))
                .on(source.basis());
    }

    private String people(HeadCount heads) {
        return reading.text(
                heads.about() ? "portal.thread.people.about" : "portal.thread.people", Map.of("count", heads.n()));
    }

    /** The sources directly behind a thing. */
    public List<Entry> sources(UUID thing) {
        return content.sourcesOf(thing).reversed().stream()
                .limit(MOST_SOURCES)
                .map(this::dated)
                .toList();
    }

    private String years(List<Source> sources) {
        var years = sources.stream()
                .map(source -> source.happened().year())
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (years.getCount() == 0) {
            return "";
        }
        return years.getMin() == years.getMax()
                ? String.valueOf(years.getMin())
                : reading.text(
                        "portal.when.between",
                        Map.of("from", String.valueOf(years.getMin()), "to", String.valueOf(years.getMax())));
    }
}
