package org.planwerk.portal.home;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Resolution;
import org.planwerk.portal.content.Review;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.content.When;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;

/** What happened last with the plans of a municipality; nothing is news that has no date in the record. */
final class News {

    private static final Set<String> REPORTED = Set.of("PRESS", "EVENT", "SURVEY");
    private static final int LONGEST = 220;

    /** More statements or reviews than these on one day are told in one line. */
    private static final int SINGLE = 2;

    private record Dated(LocalDate day, NewsItem item) {}

    private final Reading reading;

    News(Reading reading) {
        this.reading = reading;
    }

    List<NewsItem> newest(int most) {
        return Stream.of(statements(), resolutions(), reviews(), sources())
                .flatMap(List::stream)
                .filter(dated -> !dated.day().isAfter(reading.today()))
                .sorted(Comparator.comparing(Dated::day).reversed())
                .limit(most)
                .map(Dated::item)
                .toList();
    }

    private List<Dated> statements() {
        return reading.content().statements().stream().collect(groupingBy(Statement::atTo)).values().stream()
                .flatMap(sameDay -> sameDay.size() > SINGLE
                        ? Stream.of(several(sameDay))
                        : sameDay.stream().flatMap(this::single))
                .toList();
    }

    private Dated several(List<Statement> sameDay) {
        var first = sameDay.getFirst();
        return new Dated(
                first.atTo(),
                new NewsItem(
                        kind(first.at(), "portal.news.statement"),
                        Entry.link(
                                        reading.text("portal.news.statements", Map.of("count", measures(sameDay))),
                                        reading.link("/massnahmen"))
                                .on(first.basis()),
                        null));
    }

    private static long measures(Collection<Statement> statements) {
        return statements.stream().map(Statement::measureId).distinct().count();
    }

    private Stream<Dated> single(Statement statement) {
        return reading.content().findNewest(statement.measureId()).stream().map(measure -> {
            var text = statement.text() == null ? null : reading.tongue().say(statement.id(), "text", statement.text());
            var said = text == null ? Words.of(reading.word(statement)) : text;
            return new Dated(
                    statement.atTo(),
                    new NewsItem(
                            kind(statement.at(), "portal.news.statement"),
                            Entry.link(reading.tongue().title(measure), reading.link(measure))
                                    .on(statement.basis()),
                            text == null
                                    ? said
                                    : new Words(reading.word(statement) + ". " + said, said.language())
                                            .shortened(LONGEST)));
        });
    }

    private List<Dated> resolutions() {
        return reading.content().resolutions().stream()
                .filter(resolution -> resolution.decidedFrom() != null)
                .map(this::resolution)
                .toList();
    }

    private Dated resolution(Resolution resolution) {
        var result = Stream.of(resolution.body(), resolution.resultWord())
                .filter(Objects::nonNull)
                .toList();
        return new Dated(
                resolution.decided().sortedBy(),
                new NewsItem(
                        kind(resolution.decided(), "portal.news.resolution"),
                        Entry.link(
                                        reading.tongue().say(resolution.id(), "subject", resolution.subject()),
                                        reading.link(resolution))
                                .on(resolution.basis()),
                        reading.tongue().untranslated(String.join(": ", result))));
    }

    private List<Dated> reviews() {
        return reading.content().reviews().stream()
                .filter(review -> review.atFrom() != null)
                .collect(groupingBy(review ->
                        List.of(review.at().sortedBy(), Objects.requireNonNullElse(review.occasionId(), review.id()))))
                .values()
                .stream()
                .flatMap(same -> same.size() > SINGLE
                        ? Stream.of(several(same.getFirst(), same.size()))
                        : same.stream().flatMap(this::single))
                .toList();
    }

    private Dated several(Review first, int count) {
        var occasion = reading.content().findSource(first.occasionId()).orElse(null);
        var sentence = reading.text("portal.news.reviews", Map.of("count", count));
        return new Dated(
                first.at().sortedBy(),
                new NewsItem(
                        kind(first.at(), "portal.news.review"),
                        (occasion == null ? Entry.of(sentence) : Entry.link(sentence, reading.link(occasion)))
                                .on(first.basis()),
                        occasion == null ? null : reading.entry(occasion).text()));
    }

    private Stream<Dated> single(Review review) {
        return reading.content().findNewest(Need.class, review.needId()).stream()
                .map(need -> new Dated(
                        review.at().sortedBy(),
                        new NewsItem(
                                kind(review.at(), "portal.news.review"),
                                Entry.link(reading.tongue().title(need), reading.link(need))
                                        .on(review.basis()),
                                Words.of(reading.verdictWord(plan(need), review.verdict())))));
    }

    private java.util.UUID plan(Need need) {
        return reading.content().edition(need.editionId()).planId();
    }

    private List<Dated> sources() {
        return reading.content().sources().stream()
                .filter(source -> REPORTED.contains(source.kind()) && source.happenedFrom() != null)
                .map(source -> new Dated(
                        source.happened().sortedBy(),
                        new NewsItem(
                                kind(source.happened(), "portal.news.source." + source.kind()),
                                reading.entry(source),
                                said(source))))
                .toList();
    }

    private @Nullable Words said(Source source) {
        var text = source.result() == null
                ? reading.tongue().sayOrNull(source.thingId(), "text", source.text())
                : reading.tongue().say(source.thingId(), "result", source.result());
        return text == null ? null : text.shortened(LONGEST);
    }

    private String kind(When when, String key) {
        return reading.text("portal.news.when", Map.of("day", reading.when(when), "kind", reading.text(key)));
    }
}
