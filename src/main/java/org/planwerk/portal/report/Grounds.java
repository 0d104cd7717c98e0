package org.planwerk.portal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Claim;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;
import org.planwerk.report.ReportContent.RoundRef;

/** What a report rests on: figures with their sources, and how was counted. */
final class Grounds {

    private final Printed printed;
    private final Reading reading;
    private final PublicContent content;
    private final Edition edition;
    private final LocalDate day;
    private final @Nullable RoundRef round;
    private final MeasureCount count;
    private final MeasureWords words;
    private final Blocks out;

    Grounds(
            Printed printed,
            Edition edition,
            LocalDate day,
            @Nullable RoundRef round,
            MeasureCount count,
            MeasureWords words,
            Blocks out) {
        this.printed = printed;
        this.reading = printed.reading();
        this.content = reading.content();
        this.edition = edition;
        this.day = day;
        this.round = round;
        this.count = count;
        this.words = words;
        this.out = out;
    }

    void figures() {
        if (claims().isEmpty()) {
            out.note("portal.report.figures.none");
            return;
        }
        out.table(
                "portal.report.figures.list",
                List.of("portal.report.figure", "portal.report.value", "portal.report.source"),
                claims().stream()
                        .map(claim -> printed.row(List.of(
                                printed.based(
                                        printed.text(reading.tongue().say(claim.id(), "what", claim.what())),
                                        claim.basis()),
                                value(claim),
                                content.findSource(claim.sourceId())
                                        .map(source -> printed.entry(reading.entry(source)))
                                        .orElse(Text.NOTHING))))
                        .toList());
        out.note("portal.report.figures.note");
    }

    private List<Claim> claims() {
        return content.claims(edition);
    }

    private Text value(Claim claim) {
        return printed.text(reading.tongue().untranslated(claim.valueText()));
    }

    void method() {
        var sources = new ArrayList<Block.Item>();
        sources.add(item("portal.report.method.day", Map.of("day", reading.date(day))));
        sources.add(
                round == null
                        ? item("portal.report.method.statements", Map.of())
                        : item("portal.report.method.round", Map.of("title", round.title(), "hash", round.sha256())));
        out.add(new Block.Listing(false, sources));
        out.heading(2, printed.text("portal.count.rule"));
        out.add(new Block.Listing(
                true,
                List.of("own", "part", "added", "field", "goal", "status").stream()
                        .map(rule -> item("portal.count.rule." + rule, Map.of()))
                        .toList()));
        out.add(Block.body(printed.text("portal.report.method.weight")));
        out.heading(2, printed.text("portal.report.method.left"));
        var left = new EnumMap<MeasureCount.Reason, List<Measure>>(MeasureCount.Reason.class);
        for (var reason : MeasureCount.Reason.values()) {
            left.put(reason, count.left(reason));
        }
        left.values().removeIf(List::isEmpty);
        if (left.isEmpty()) {
            out.note("portal.report.method.left.none");
        } else {
            out.table(
                    "portal.report.method.left.list",
                    List.of("portal.report.method.why", "portal.report.number", "portal.report.which"),
                    left.entrySet().stream()
                            .map(one -> printed.row(List.of(
                                    printed.text("portal.count.left." + one.getKey() + ".why"),
                                    Text.plain(reading.number(one.getValue().size())),
                                    words.list(one.getValue()))))
                            .toList());
        }
    }

    private Block.Item item(String key, Map<String, ?> values) {
        return new Block.Item(printed.text(key, values), null);
    }
}
