package org.planwerk.portal.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.web.Currency;
import org.planwerk.portal.web.Effect;
import org.planwerk.portal.web.JudgementCounts;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.RecordGaps;
import org.planwerk.web.Entry;
import org.planwerk.web.JudgementCount;
import org.planwerk.web.NewsItem;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/** Puts together the page that says where an edition stands; every number is cut from the index of its measures. */
final class ProgressPages {

    static final String PATH = "/stand";

    private static final int SILENT = 12;
    private static final int NEWEST = 8;
    private static final int EXCERPT = 200;
    private static final List<StatusSign> MOVING = List.of(StatusSign.RUNNING, StatusSign.DONE, StatusSign.PERMANENT);
    private static final Map<Facet, Set<String>> ALL = Map.of(Facet.DECISION, Set.of(MeasureValues.DECIDED));

    private final EditionChoice.Chosen chosen;
    private final Reading reading;
    private final MeasureIndex index;
    private final List<Measure> counted;

    ProgressPages(EditionChoice.Chosen chosen) {
        this.chosen = chosen;
        this.reading = chosen.reading();
        this.index = chosen.measures().index();
        this.counted = chosen.measures().find(ALL);
    }

    ProgressView view() {
        var edition = chosen.edition();
        var silent = chosen.measures().find(with(Facet.STATUS, StatusSign.NOT_REPORTED.name()));
        var columns = columns();
        return new ProgressView(
                PATH + (chosen.selection().named() ? "?fassung=" + edition.no() : ""),
                lead(),
                editions(),
                RecordGaps.of(reading, edition, "MEASURE"),
                counted.isEmpty() ? null : moving(),
                counted.isEmpty() ? List.of() : judged(),
                counted.isEmpty() ? null : Entry.link(reading.text("portal.catalogue.why"), reading.link(counting())),
                table("fields", columns, fieldRows(columns)),
                table("goals", columns, goalRows(columns)),
                reading.text("portal.progress.silent", Map.of("count", silent.size())),
                silent.stream().limit(SILENT).map(reading::mark).toList(),
                silent.size() > SILENT
                        ? Entry.link(
                                reading.text("portal.progress.silent.all", Map.of("count", silent.size())),
                                reading.link(counting() + "&status=" + StatusSign.NOT_REPORTED))
                        : null,
                newest(),
                reading.tongue().note());
    }

    private int countMoving() {
        var asked = new EnumMap<Facet, Set<String>>(ALL);
        asked.put(Facet.STATUS, MOVING.stream().map(StatusSign::name).collect(Collectors.toSet()));
        return index.find(asked).cardinality();
    }

    /** "62 % sind im Gang oder abgeschlossen: 5 von 8", on the way to these. */
    private Entry moving() {
        var path = new StringBuilder(counting());
        MOVING.forEach(sign -> path.append("&status=").append(sign));
        var moving = countMoving();
        return Entry.link(
                reading.text(
                        "portal.progress.moving",
                        Map.of(
                                "percent", Math.round(100.0 * moving / counted.size()),
                                "moving", moving,
                                "count", counted.size())),
                reading.link(path.toString()));
    }

    /** "5 von 8 Maßnahmen sind im Gang oder abgeschlossen." */
    private Words lead() {
        var statuses = index.counts(Facet.STATUS, ALL);
        var moving = countMoving();
        return reading.words(
                "portal.progress.lead",
                Map.of(
                        "edition", reading.title(chosen.edition()),
                        "count", counted.size(),
                        "moving", moving,
                        "silent", statuses.getOrDefault(StatusSign.NOT_REPORTED.name(), 0)));
    }

    private List<Tab> editions() {
        return EditionChoice.editions(reading, chosen.edition()).stream()
                .map(tab ->
                        new Tab(tab.label(), tab.href().replace(Selection.PATH + "?", PATH + "?"), tab.current(), null))
                .toList();
    }

    private String counting() {
        return MeasureCount.path(chosen.edition(), null, null, null);
    }

    private List<JudgementCount> judged() {
        var counts = new JudgementCounts(reading, chosen.edition().planId(), counting(), counted.size());
        return List.of(
                counts.status(counts(Facet.STATUS, StatusSign::valueOf)),
                counts.currency(counts(Facet.AGE, Currency::valueOf)),
                counts.effect(counts(Facet.EVIDENCE, Effect::valueOf)));
    }

    private <T> Map<T, Integer> counts(Facet facet, Function<String, T> answer) {
        var counts = new HashMap<T, Integer>();
        index.counts(facet, ALL).forEach((value, count) -> counts.put(answer.apply(value), count));
        return counts;
    }

    /** A number of each row: those that give these answers. */
    private record Cut(ProgressView.Column column, Map<Facet, Set<String>> answers) {}

    private List<Cut> columns() {
        var cuts = new ArrayList<Cut>();
        cuts.add(new Cut(new ProgressView.Column(null, reading.text("portal.progress.measures")), Map.of()));
        var statuses = counts(Facet.STATUS, StatusSign::valueOf);
        Stream.of(StatusSign.values())
                .filter(sign -> statuses.getOrDefault(sign, 0) > 0)
                .map(sign -> new Cut(
                        new ProgressView.Column(
                                sign, reading.statusWord(chosen.edition().planId(), sign)),
                        Map.of(Facet.STATUS, Set.of(sign.name()))))
                .forEach(cuts::add);
        cuts.add(new Cut(
                new ProgressView.Column(null, reading.text("portal.currency.OLD")),
                Map.of(Facet.AGE, Set.of(Currency.OLD.name()))));
        cuts.add(new Cut(
                new ProgressView.Column(null, reading.text("portal.progress.evident")),
                Map.of(Facet.EVIDENCE, new TreeSet<>(Set.of(Effect.MEASURED.name(), Effect.PROVEN.name())))));
        return cuts;
    }

    private ProgressView.@Nullable Table table(String what, List<Cut> columns, List<ProgressView.Row> rows) {
        return rows.isEmpty()
                ? null
                : new ProgressView.Table(
                        reading.text("portal.progress." + what + ".caption"),
                        chosen.words().legend(what.equals("fields") ? Facet.FIELD : Facet.GOAL),
                        columns.stream().map(Cut::column).toList(),
                        rows);
    }

    private List<ProgressView.Row> fieldRows(List<Cut> columns) {
        return reading.content().standing(Field.class, chosen.edition()).stream()
                .map(field -> new ProgressView.Row(reading.sign(field), null, cells(Facet.FIELD, field.no(), columns)))
                .toList();
    }

    /** The goals at the top; each counts also through the goals below it. */
    private List<ProgressView.Row> goalRows(List<Cut> columns) {
        return reading.content().standing(Goal.class, chosen.edition()).stream()
                .filter(goal -> goal.parentId() == null)
                .map(goal -> new ProgressView.Row(null, reading.entry(goal), cells(Facet.GOAL, goal.no(), columns)))
                .toList();
    }

    private List<ProgressView.Cell> cells(Facet facet, int no, List<Cut> columns) {
        return columns.stream().map(cut -> cell(facet, no, cut)).toList();
    }

    private ProgressView.Cell cell(Facet facet, int no, Cut cut) {
        var asked = new EnumMap<Facet, Set<String>>(Facet.class);
        asked.putAll(ALL);
        asked.putAll(cut.answers());
        asked.put(facet, Set.of(String.valueOf(no)));
        var count = index.find(asked).cardinality();
        var path = new StringBuilder(counting())
                .append('&')
                .append(facet.parameter())
                .append('=')
                .append(no);
        cut.answers()
                .forEach((answer, values) -> values.forEach(value ->
                        path.append('&').append(answer.parameter()).append('=').append(value)));
        return new ProgressView.Cell(reading.number(count), count == 0 ? null : reading.link(path.toString()));
    }

    private static Map<Facet, Set<String>> with(Facet facet, String value) {
        var asked = new LinkedHashMap<>(ALL);
        asked.put(facet, Set.of(value));
        return asked;
    }

    /** What was said last, the newest first. */
    private List<NewsItem> newest() {
        return counted.stream()
                .flatMap(measure -> reading.status(measure).map(said -> Map.entry(measure, said)).stream())
                .sorted(Comparator.comparing((Map.Entry<Measure, Statement> one) ->
                                one.getValue().atTo())
                        .reversed())
                .limit(NEWEST)
                .map(one -> new NewsItem(
                        reading.when(one.getValue().at()),
                        reading.entry(one.getKey()).on(one.getValue().basis()),
                        said(one.getValue())))
                .toList();
    }

    private Words said(Statement statement) {
        var text = reading.tongue().sayOrNull(statement.id(), "text", statement.text());
        return text == null
                ? Words.of(reading.word(statement))
                : Words.join(": ", List.of(Words.of(reading.word(statement)), text.shortened(EXCERPT)));
    }
}
