package org.planwerk.portal.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.ThreadStation;
import org.planwerk.web.Words;

/** The newest statements on a measure, or on the measures of a thread; the newest stands last. */
final class Progress {

    private static final int EXCERPT = 300;

    private final Reading reading;
    private final PublicContent content;

    Progress(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    List<ThreadStation> of(Standing thing, Strand strand) {
        return thing instanceof Measure measure ? of(measure) : of(strand.measures());
    }

    private List<ThreadStation> of(Measure measure) {
        var all = content.statements(measure.thingId());
        if (all.isEmpty()) {
            return List.of(gap());
        }
        var shown = all.stream().limit(Threads.MOST).toList().reversed();
        return IntStream.range(0, shown.size())
                .mapToObj(index -> station(shown.get(index), index))
                .map(station -> all.size() > Threads.MOST && station.id().equals(id(shown.size() - 1))
                        ? station.leadingTo(Entry.link(
                                reading.text("portal.thread.progress.all", Map.of("count", all.size())),
                                "#sachstaende"))
                        : station)
                .toList();
    }

    private ThreadStation station(Statement statement, int index) {
        return ThreadStation.of(
                        id(index),
                        reading.text("portal.thread.progress"),
                        "progress",
                        reading.when(statement.at()),
                        Entry.of(Words.of(reading.word(statement))).on(statement.basis()))
                .saying(text(statement))
                .restingOn(content.findSource(statement.sourceId())
                        .map(source -> List.of(new Said(reading).dated(source)))
                        .orElse(List.of()));
    }

    private List<ThreadStation> of(List<Measure> measures) {
        var newest = measures.stream()
                .flatMap(measure ->
                        content.status(measure.thingId()).stream().map(statement -> Map.entry(measure, statement)))
                .sorted(Comparator.comparing(one -> one.getValue().atTo(), Comparator.reverseOrder()))
                .limit(Threads.MOST)
                .toList()
                .reversed();
        if (newest.isEmpty()) {
            return List.of(gap());
        }
        return IntStream.range(0, newest.size())
                .mapToObj(index ->
                        station(newest.get(index).getKey(), newest.get(index).getValue(), index))
                .toList();
    }

    private ThreadStation station(Measure measure, Statement statement, int index) {
        var title = reading.tongue().title(measure);
        return ThreadStation.of(
                        id(index),
                        reading.text("portal.thread.progress"),
                        "progress",
                        reading.when(statement.at()),
                        Entry.link(
                                        new Words(title.text() + ": " + reading.word(statement), title.language()),
                                        reading.link(measure) + "#sachstaende")
                                .on(statement.basis()))
                .saying(text(statement));
    }

    private @org.jspecify.annotations.Nullable Words text(Statement statement) {
        var text = reading.tongue().sayOrNull(statement.id(), "text", statement.text());
        return text == null ? null : text.shortened(EXCERPT);
    }

    private ThreadStation gap() {
        return ThreadStation.gap(
                id(0), reading.text("portal.thread.progress"), "progress", reading.text("portal.thread.progress.none"));
    }

    private static String id(int index) {
        return "faden-sachstand-" + (index + 1);
    }
}
