package org.planwerk.portal.editions;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Chapter;
import org.planwerk.portal.content.Claim;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Fate;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Level;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Scenario;
import org.planwerk.portal.content.StatedCount;
import org.planwerk.portal.content.Theme;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.FateCount;
import org.planwerk.web.FateSign;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;

/** What is known of an edition and what is not: stated numbers beside recorded things, and sources that disagree. */
record Gaps(
        @Nullable Words note,
        List<Stated> stated,
        List<NewsItem> later,
        List<Became> became,
        List<Question> questions) {

    /** A number that a source states, and how many of them this record has; {@code known} is null if it has no such thing. */
    record Stated(
            Words what,
            String stated,
            @Nullable String known,
            @Nullable Words note) {}

    /** What became of the things of a kind in the edition that followed. */
    record Became(Words sentence, List<FateCount> fates) {}

    /** Something that sources speak of, with every answer; {@code several} if they give more than one. */
    record Question(Words what, List<Answer> answers, boolean several) {}

    record Answer(
            Entry value,
            String when,
            @Nullable Entry source,
            @Nullable Words note) {}

    private static final Map<String, String> PAGES =
            Map.of("MEASURE", "massnahmen", "NEED", "bedarfe", "GOAL", "ziele", "FIELD", "handlungsfelder");

    boolean isEmpty() {
        return note == null && stated.isEmpty() && later.isEmpty() && questions.isEmpty();
    }

    static Gaps of(Reading reading, Edition edition) {
        return new Gaps(
                reading.tongue().sayOrNull(edition.id(), "recordNote", edition.recordNote()),
                reading.content().statedCounts(edition).stream()
                        .map(count -> stated(reading, edition, count))
                        .toList(),
                later(reading, edition),
                reading.content().following(edition).stream()
                        .flatMap(next -> became(reading, edition, next))
                        .toList(),
                questions(reading, reading.content().claims(edition)));
    }

    private static Stated stated(Reading reading, Edition edition, StatedCount count) {
        var known = known(reading, edition, count);
        return new Stated(
                reading.tongue().untranslated(count.what()),
                reading.number(count.n()),
                known < 0 ? null : reading.number(known),
                count.note() == null ? null : reading.tongue().untranslated(count.note()));
    }

    /** How many of the counted things this record has: of the level that is called so, else of the kind. */
    private static long known(Reading reading, Edition edition, StatedCount count) {
        var content = reading.content();
        return switch (count.kind()) {
            case "FIELD" -> content.standing(Field.class, edition).size();
            case "GOAL" -> goals(reading, edition, count.what());
            case "NEED" -> content.standing(Need.class, edition).size();
            case "MEASURE" -> content.counted(edition).size();
            case "SCENARIO" -> content.standing(Scenario.class, edition).size();
            case "FINDING" -> content.standing(Finding.class, edition).size();
            case "THEME" -> content.standing(Theme.class, edition).size();
            case "CHAPTER" -> content.standing(Chapter.class, edition).size();
            default -> -1;
        };
    }

    private static long goals(Reading reading, Edition edition, String what) {
        var goals = reading.content().standing(Goal.class, edition);
        var level = reading.content().findPlan(edition.planId()).stream()
                .flatMap(plan -> reading.content().levels(plan).stream())
                .filter(one -> one.kind().equals("GOAL")
                        && (one.plural().equals(what) || one.singular().equals(what)))
                .map(Level::id)
                .findFirst();
        return goals.stream()
                .filter(goal -> level.isEmpty() || level.get().equals(goal.levelId()))
                .count();
    }

    /** What is stated of the same kinds in later editions: 36 goals, then 11, then 10. */
    private static List<NewsItem> later(Reading reading, Edition edition) {
        var kinds = reading.content().statedCounts(edition).stream()
                .map(StatedCount::kind)
                .collect(Collectors.toSet());
        return chain(reading, edition).stream()
                .flatMap(next -> reading.content().statedCounts(next).stream()
                        .filter(count -> kinds.contains(count.kind()))
                        .map(count -> new NewsItem(
                                reading.when(next.period()),
                                Entry.link(
                                        reading.words(
                                                "portal.gaps.later",
                                                Map.of(
                                                        "edition", reading.title(next),
                                                        "count", reading.number(count.n()),
                                                        "what", reading.tongue().untranslated(count.what()))),
                                        reading.link(next) + "#luecken"),
                                count.note() == null ? null : reading.tongue().untranslated(count.note()))))
                .toList();
    }

    private static List<Edition> chain(Reading reading, Edition edition) {
        var chain = new ArrayList<Edition>();
        var open = new ArrayList<>(reading.content().following(edition));
        for (var index = 0; index < open.size(); index++) {
            var next = open.get(index);
            chain.add(next);
            reading.content().following(next).stream()
                    .filter(further -> !open.contains(further))
                    .forEach(open::add);
        }
        return chain;
    }

    private static Stream<Became> became(Reading reading, Edition edition, Edition next) {
        return reading.content().fates(next).stream()
                .collect(groupingBy(Fate::thingKind, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(kind -> PAGES.containsKey(kind.getKey()))
                .map(kind -> became(reading, edition, next, kind.getKey(), kind.getValue()));
    }

    private static Became became(Reading reading, Edition edition, Edition next, String kind, List<Fate> fates) {
        var link = reading.comparison(next) + "?art=" + PAGES.get(kind);
        var counts = fates.stream().collect(groupingBy(Fate::verdict, Collectors.counting()));
        return new Became(
                reading.words(
                        "portal.gaps.became",
                        Map.of(
                                "things",
                                kind.equals("GOAL")
                                        ? reading.text("portal.count.GOAL", Map.of("count", fates.size()))
                                        : reading.counted(edition.planId(), kind, fates.size()),
                                "edition",
                                reading.title(next))),
                Stream.of(FateSign.values())
                        .filter(sign -> counts.containsKey(sign.name()))
                        .map(sign -> new FateCount(
                                sign,
                                reading.fateWord(edition.planId(), sign.name()),
                                counts.getOrDefault(sign.name(), 0L),
                                link))
                        .toList());
    }

    /** Where sources give several answers, these come first. */
    private static List<Question> questions(Reading reading, List<Claim> claims) {
        return claims.stream()
                .collect(groupingBy(Claim::what, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> question(reading, same))
                .sorted(java.util.Comparator.comparing(question -> !question.several()))
                .toList();
    }

    private static Question question(Reading reading, List<Claim> same) {
        return new Question(
                reading.tongue()
                        .say(same.getFirst().id(), "what", same.getFirst().what()),
                same.stream().map(claim -> answer(reading, claim)).toList(),
                same.stream().map(Claim::valueText).distinct().count() > 1);
    }

    private static Answer answer(Reading reading, Claim claim) {
        return new Answer(
                Entry.of(reading.tongue().say(claim.id(), "valueText", claim.valueText()))
                        .on(claim.basis()),
                reading.when(claim.at()),
                reading.content()
                        .findSource(claim.sourceId())
                        .map(reading::entry)
                        .orElse(null),
                reading.tongue().sayOrNull(claim.id(), "note", claim.note()));
    }
}
