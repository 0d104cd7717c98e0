package org.planwerk.portal.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Judgement;

/** A measure on paper: why it is there, what it is, where it stands; in a book or on a sheet of its own. */
public final class MeasurePrint {

    private static final int MOST_REPORTS = 5;

    private final Reading reading;
    private final Printed printed;

    public MeasurePrint(Printed printed) {
        this.reading = printed.reading();
        this.printed = printed;
    }

    /** What has to be known of it: who, when, for whom. */
    public List<Block.Row> facts(Measure measure) {
        return new MeasureFacts(reading).of(measure).stream().map(printed::fact).toList();
    }

    /** The three judgements, each with its reason. */
    public Block judgements(Measure measure) {
        return Block.Table.facts(new Judgements(reading)
                .of(measure).stream()
                        .map(judgement -> Block.Row.fact(judgement.question(), judged(judgement)))
                        .toList());
    }

    private Text judged(Judgement judgement) {
        var answer = Text.html("<strong>" + Text.plain(judgement.answer()).html() + "</strong>");
        var reason = judgement.reason() == null ? answer : answer.below(Text.plain(judgement.reason()));
        return judgement.more() == null ? reason : reason.below(printed.entry(judgement.more()));
    }

    /** All that its sheet says, behind facts and judgements. */
    public List<Block> sheet(Measure measure, int level) {
        var blocks = new ArrayList<Block>();
        section(blocks, measure, level, "standing", "portal.judge", List.of(judgements(measure)));
        section(
                blocks,
                measure,
                level,
                "details",
                "portal.measure.details",
                printed.passages(reading.tongue().text(measure)));
        section(blocks, measure, level, "why", "portal.print.why", why(measure));
        section(blocks, measure, level, "steps", "portal.measure.steps", steps(measure));
        section(blocks, measure, level, "parts", "portal.measure.parts", parts(measure));
        section(blocks, measure, level, "money", "portal.money", money(measure));
        section(blocks, measure, level, "reports", "portal.print.reports", reports(measure));
        return blocks;
    }

    private void section(List<Block> blocks, Measure measure, int level, String id, String title, List<Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Block.Heading(level, "m" + measure.no() + "-" + id, printed.text(title)));
            blocks.addAll(content);
        }
    }

    private List<Block> why(Measure measure) {
        var rows = new ArrayList<Block.Row>();
        add(rows, "portal.print.needs", reading.content().served(Need.class, measure));
        add(rows, "portal.print.goals", reading.content().served(Goal.class, measure));
        return rows.isEmpty() ? List.of() : List.of(Block.Table.facts(rows));
    }

    private void add(List<Block.Row> rows, String key, List<? extends Standing> things) {
        if (!things.isEmpty()) {
            rows.add(Block.Row.fact(
                    reading.text(key), things.stream().map(printed::numbered).reduce(Text.NOTHING, Text::below)));
        }
    }

    private List<Block> steps(Measure measure) {
        var steps = new Steps(reading).of(measure);
        return steps.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        null,
                        List.of(printed.heads(List.of("portal.print.step", "portal.print.step.state"))),
                        steps.stream()
                                .map(step -> printed.row(List.of(
                                        printed.based(printed.text(step.title()), step.basis()),
                                        Text.plain(step.word()))))
                                .toList()));
    }

    private List<Block> parts(Measure measure) {
        var parts = reading.content().parts(measure);
        return parts.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        null,
                        List.of(printed.heads(List.of("portal.print.part", "portal.judge.status"))),
                        parts.stream()
                                .map(part -> printed.row(
                                        List.of(printed.numbered(part), Text.plain(reading.statusWord(part)))))
                                .toList()));
    }

    private List<Block> money(Measure measure) {
        var money = new Monies(reading).of(measure);
        var blocks = new ArrayList<Block>();
        money.phrases().forEach(phrase -> blocks.add(Block.body(printed.text(phrase))));
        addMoney(blocks, "portal.money.euros", money.euros());
        addMoney(blocks, "portal.money.posts", money.posts());
        return blocks;
    }

    private void addMoney(List<Block> blocks, String caption, List<Money.Row> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    printed.text(caption),
                    List.of(printed.heads(List.of(
                            "portal.money.year",
                            "portal.money.source",
                            "portal.money.planned",
                            "portal.money.actual"))),
                    rows.stream()
                            .map(row -> printed.row(List.of(
                                    Text.plain(row.year()),
                                    printed.textOrNothing(row.source()),
                                    Text.plain(row.planned()),
                                    Text.plain(row.actual()))))
                            .toList()));
        }
    }

    private List<Block> reports(Measure measure) {
        var all = new Reports(reading).of(measure);
        var blocks = new ArrayList<Block>();
        if (!all.isEmpty()) {
            blocks.add(new Block.Table(
                    null,
                    List.of(printed.heads(List.of("portal.print.when", "portal.print.said"))),
                    all.stream()
                            .limit(MOST_REPORTS)
                            .map(report -> printed.row(List.of(Text.plain(report.when()), said(report))))
                            .toList()));
        }
        if (all.size() > MOST_REPORTS) {
            blocks.add(
                    Block.note(printed.text("portal.print.reports.more", Map.of("count", all.size() - MOST_REPORTS))));
        }
        return blocks;
    }

    private Text said(Report report) {
        var said =
                printed.based(Text.html("<strong>" + Text.plain(report.word()).html() + "</strong>"), report.basis());
        for (var text : report.texts()) {
            said = said.below(printed.text(text));
        }
        if (report.author() != null) {
            said = said.below(printed.text(report.author()));
        }
        return report.source() == null ? said : said.below(printed.entry(report.source()));
    }
}
