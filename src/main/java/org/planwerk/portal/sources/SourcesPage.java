package org.planwerk.portal.sources;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Cycle;
import org.planwerk.portal.content.HeadCount;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.HeadRow;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;

/** Tells who took part. People are never added up over several sources: who came twice would be counted twice. */
final class SourcesPage {

    private static final List<String> KINDS =
            List.of("EVENT", "SURVEY", "STATEMENT", "CARD", "MOTION", "STATISTIC", "DOCUMENT", "PRESS");

    private final Reading reading;
    private final PublicContent content;
    private final long largest;

    SourcesPage(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
        this.largest = content.sources().stream()
                .mapToLong(source ->
                        content.people(source).map(people -> people.n()).orElse(0))
                .max()
                .orElse(0);
    }

    SourcesView view() {
        var parts = parts();
        return new SourcesView(
                lead(),
                reading.text("portal.sources.honest"),
                parts,
                reading.tongue().note());
    }

    private Words lead() {
        var kinds = content.sources().stream().collect(groupingBy(Source::kind, TreeMap::new, counting()));
        var told = KINDS.stream()
                .filter(kinds::containsKey)
                .map(kind -> reading.text("portal.sources.count." + kind, Map.of("count", kinds.get(kind))))
                .toList();
        return told.isEmpty()
                ? reading.words("portal.sources.none")
                : reading.words("portal.sources.lead", Map.of("list", reading.list(told)));
    }

    /** What has the youngest source comes first. */
    private List<SourcesView.Part> parts() {
        var owners = new LinkedHashMap<@Nullable UUID, List<Source>>();
        content.sources()
                .forEach(source -> owners.computeIfAbsent(
                                source.cycleId() != null ? source.cycleId() : source.editionId(),
                                any -> new ArrayList<>())
                        .add(source));
        return owners.entrySet().stream()
                .sorted(comparing(owner -> latest(owner.getValue()), Comparator.<LocalDate>reverseOrder()))
                .map(owner -> part(owner.getKey(), owner.getValue()))
                .toList();
    }

    private Words title(Cycle cycle) {
        var title = reading.tongue().say(cycle.id(), "title", cycle.title());
        var year = String.valueOf(cycle.year());
        return title.text().contains(year) ? title : new Words(year + ": " + title, title.language());
    }

    private static LocalDate latest(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.kind().equals("EVENT") || source.kind().equals("SURVEY"))
                .map(source -> source.happened().sortedBy())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private SourcesView.Part part(@Nullable UUID owner, List<Source> sources) {
        var counted = sources.stream()
                .filter(source -> content.people(source).isPresent())
                .toList();
        var others = sources.stream()
                .filter(source -> content.people(source).isEmpty())
                .collect(groupingBy(Source::kind));
        var cycle = content.findCycle(owner);
        var edition = owner == null ? null : content.findEdition(owner).orElse(null);
        var title = cycle.map(this::title)
                .orElseGet(() -> edition == null ? reading.words("portal.sources.other") : reading.title(edition));
        return new SourcesView.Part(
                "zu-" + (owner == null ? "allem" : owner),
                title,
                edition == null ? null : Entry.link(reading.text("portal.sources.edition"), reading.link(edition)),
                sentence(counted),
                counted.stream().map(this::row).toList(),
                KINDS.stream()
                        .filter(others::containsKey)
                        .map(kind -> new SourcesView.Kind(
                                reading.text("portal.sources.kind." + kind),
                                Objects.requireNonNull(others.get(kind)).stream()
                                        .map(this::item)
                                        .toList()))
                        .toList());
    }

    private Words sentence(List<Source> counted) {
        return counted.stream()
                .max(Comparator.comparingInt(
                        source -> content.people(source).orElseThrow().n()))
                .map(most -> reading.words(
                        "portal.sources.sentence",
                        Map.of(
                                "count",
                                counted.size(),
                                "title",
                                reading.tongue().say(most.thingId(), "title", most.title()),
                                "people",
                                people(most))))
                .orElseGet(() -> reading.words("portal.sources.uncounted"));
    }

    private HeadRow row(Source source) {
        return new HeadRow(
                reading.entry(source),
                content.people(source).orElseThrow().n(),
                largest,
                people(source),
                Words.of(Stream.of(
                                reading.text("portal.source.kind." + source.kind()),
                                reading.when(source.happened()),
                                groups(source))
                        .filter(note -> !note.isEmpty())
                        .collect(joining(" · "))));
    }

    private String groups(Source source) {
        return content.headCounts(source).stream()
                .filter(count -> count.groupName() != null)
                .map((HeadCount count) -> count.groupName() + " " + count.n())
                .collect(joining(", "));
    }

    private String people(Source source) {
        return reading.people(content.people(source).orElseThrow());
    }

    private NewsItem item(Source source) {
        var when = reading.when(source.happened());
        return new NewsItem(
                Stream.of(source.form() == null ? "" : source.form(), when)
                        .filter(note -> !note.isEmpty())
                        .collect(joining(" · ")),
                reading.entry(source),
                source.text() == null
                        ? null
                        : reading.tongue()
                                .say(source.thingId(), "text", source.text())
                                .shortened(220));
    }
}
