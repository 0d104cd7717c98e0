package org.planwerk.portal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;

/** The measures of a report: field by field, goal by goal, one by one, those that nobody reported, those to learn from. */
final class MeasureParts {

    private final Printed printed;
    private final Reading reading;
    private final PublicContent content;
    private final Edition edition;
    private final MeasureCount count;
    private final List<Measure> measures;
    private final List<Measure> additions;
    private final MeasureWords words;
    private final Blocks out;

    MeasureParts(Printed printed, Edition edition, MeasureCount count, MeasureWords words, Blocks out) {
        this.printed = printed;
        this.reading = printed.reading();
        this.content = reading.content();
        this.edition = edition;
        this.count = count;
        this.measures = count.counted();
        this.additions = count.left(MeasureCount.Reason.ADDITION);
        this.words = words;
        this.out = out;
    }

    void fields() {
        var byField = content.countedBy(Kind.FIELD, edition);
        for (var field : content.standing(Field.class, edition)) {
            var own = byField.getOrDefault(field.thingId(), List.of());
            out.heading(2, printed.numbered(field));
            if (own.isEmpty()) {
                out.note("portal.report.field.none");
            } else {
                out.say("portal.report.field", Map.of("count", own.size(), "words", words.counted(own)));
                out.picture(own);
                measureTable(own);
            }
        }
        out.note("portal.count.rule.field");
    }

    private void measureTable(List<Measure> own) {
        out.table(
                "portal.report.measures.list",
                List.of("portal.report.measure", "portal.report.status", "portal.report.at", "portal.report.lead"),
                own.stream()
                        .map(measure -> printed.row(List.of(
                                printed.numbered(measure),
                                words.status(measure),
                                words.at(measure),
                                words.leads(measure))))
                        .toList());
    }

    void goals() {
        var goals = content.standing(Goal.class, edition);
        if (goals.isEmpty()) {
            out.note("portal.report.goals.none");
            return;
        }
        out.table(
                "portal.report.goals.list",
                List.of("portal.report.goal", "portal.report.number", "portal.report.standing"),
                goals.stream()
                        .map(goal -> {
                            var serving = count.counted(goal);
                            return printed.row(List.of(
                                    printed.numbered(goal),
                                    Text.plain(reading.number(serving.size())),
                                    serving.isEmpty()
                                            ? printed.text("portal.report.goal.none")
                                            : Text.plain(words.counted(serving))));
                        })
                        .toList());
        out.note("portal.count.rule.goal");
    }

    void allMeasures() {
        var rest = new ArrayList<>(measures);
        var byField = content.countedBy(Kind.FIELD, edition);
        for (var field : content.standing(Field.class, edition)) {
            var own = byField.getOrDefault(field.thingId(), List.of()).stream()
                    .filter(rest::contains)
                    .toList();
            if (!own.isEmpty()) {
                out.heading(2, printed.numbered(field));
                own.forEach(this::measure);
                rest.removeAll(own);
            }
        }
        if (!rest.isEmpty()) {
            out.heading(2, printed.text("portal.print.rest"));
            rest.forEach(this::measure);
        }
        if (!additions.isEmpty()) {
            out.heading(2, printed.text("portal.report.additions"));
            out.note("portal.report.additions.note");
            additions.forEach(this::measure);
        }
    }

    private void measure(Measure measure) {
        out.heading(3, printed.numbered(measure));
        var stands = words.standings().find(measure);
        var rows = new ArrayList<Block.Row>();
        rows.add(Block.Row.fact(reading.text("portal.judge.status"), words.status(measure)));
        rows.add(Block.Row.fact(
                reading.text("portal.judge.age"),
                stands.map(statement -> Text.plain(reading.when(statement.at())))
                        .orElseGet(() -> words.last(measure))));
        rows.add(Block.Row.fact(
                reading.text("portal.judge.effect"), printed.text("portal.effect." + words.effectOf(measure))));
        fact(rows, "portal.report.lead", words.leads(measure));
        fact(rows, "portal.report.period", words.period(measure));
        stands.map(Statement::evidence)
                .ifPresent(evidence -> fact(
                        rows,
                        "portal.report.evidenceOf",
                        printed.text(reading.tongue().untranslated(evidence))));
        stands.flatMap(statement -> content.findSource(statement.sourceId()))
                .ifPresent(source -> fact(rows, "portal.report.source", printed.entry(reading.entry(source))));
        out.add(Block.Table.facts(rows));
        stands.map(statement -> reading.tongue().sayOrNull(statement.id(), "text", statement.text()))
                .ifPresent(said -> out.addAll(printed.passages(said)));
        parts(measure);
    }

    private void fact(List<Block.Row> rows, String key, Text value) {
        if (!value.isEmpty()) {
            rows.add(Block.Row.fact(reading.text(key), value));
        }
    }

    /** Parts stand below their measure and are never counted beside it. */
    private void parts(Measure measure) {
        var parts = content.parts(measure);
        if (!parts.isEmpty()) {
            out.table(
                    "portal.report.parts",
                    List.of("portal.print.part", "portal.report.status", "portal.report.happened"),
                    parts.stream()
                            .map(part -> printed.row(List.of(printed.numbered(part), words.status(part), said(part))))
                            .toList());
        }
    }

    private Text said(Measure measure) {
        return words.standings()
                .find(measure)
                .map(statement -> reading.tongue().sayOrNull(statement.id(), "text", statement.text()))
                .map(printed::text)
                .orElse(Text.plain(""));
    }

    void notReported() {
        var unread = measures.stream()
                .filter(measure -> words.standings().isUnread(measure))
                .toList();
        var missing = measures.stream()
                .filter(measure -> words.standings().find(measure).isEmpty())
                .filter(measure -> !unread.contains(measure))
                .toList();
        out.say("portal.report.missing", Map.of("count", missing.size(), "all", measures.size()));
        if (!missing.isEmpty()) {
            out.table(
                    "portal.report.missing.list",
                    List.of("portal.report.measure", "portal.report.lead", "portal.report.last.head"),
                    missing.stream()
                            .map(measure -> printed.row(
                                    List.of(printed.numbered(measure), words.leads(measure), words.last(measure))))
                            .toList());
        }
        out.note("portal.report.missing.note");
        if (!unread.isEmpty()) {
            out.table(
                    "portal.report.unread.list",
                    List.of("portal.report.measure", "portal.report.lead"),
                    unread.stream()
                            .map(measure -> printed.row(List.of(printed.numbered(measure), words.leads(measure))))
                            .toList());
            out.note("portal.report.unread.note");
        }
    }

    void practice() {
        var good = measures.stream().filter(Measure::goodPractice).toList();
        if (good.isEmpty()) {
            out.note("portal.report.practice.none");
        }
        for (var measure : good) {
            out.heading(2, printed.numbered(measure));
            var summary = reading.tongue().summary(measure);
            out.addAll(printed.passages(summary == null ? reading.tongue().text(measure) : summary));
            words.standings()
                    .find(measure)
                    .map(statement -> reading.tongue().sayOrNull(statement.id(), "text", statement.text()))
                    .ifPresent(said -> out.addAll(printed.passages(said)));
        }
    }
}
