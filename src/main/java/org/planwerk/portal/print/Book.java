package org.planwerk.portal.print;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.chapter.ChapterPrint;
import org.planwerk.portal.content.Chapter;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Scenario;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.thing.MeasurePrint;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;

/** An edition as a book: its chapters as they were written, then field by field what is to be done. */
final class Book {

    private static final int DEEPEST = 3;

    private final Covers covers;
    private final Printed printed;
    private final Reading reading;
    private final PublicContent content;
    private final Function<Chapter, List<org.planwerk.portal.content.Block>> blocks;
    private final List<Block> all = new ArrayList<>();

    /** @param blocks reads the blocks of a chapter */
    Book(Covers covers, Function<Chapter, List<org.planwerk.portal.content.Block>> blocks) {
        this.covers = covers;
        this.printed = covers.printed();
        this.reading = printed.reading();
        this.content = reading.content();
        this.blocks = blocks;
    }

    Document of(Edition edition) {
        var plan = content.findPlan(edition.planId()).orElseThrow();
        addChapters(edition);
        addFields(edition);
        addTerms(edition);
        return covers.document(
                true,
                printed.text(reading.words(
                        "portal.edition.eyebrow",
                        Map.of("kind", reading.kindWord(edition), "plan", reading.title(plan)))),
                printed.based(printed.text(reading.title(edition)), edition.basis()),
                printed.textOrNothing(reading.tongue().sayOrNull(edition.id(), "lead", edition.lead())),
                facts(edition),
                all);
    }

    private List<Block.Row> facts(Edition edition) {
        var period = reading.when(edition.period());
        return Stream.concat(
                        Stream.of(
                                Block.Row.fact(
                                        reading.text("portal.print.edition"),
                                        Text.plain(reading.stateWord(edition.state()))),
                                Block.Row.fact(reading.text("portal.print.period"), Text.plain(period)),
                                Block.Row.fact(
                                        reading.text("portal.edition.record"),
                                        printed.text("portal.edition.record." + edition.record()))),
                        covers.origin(reading.link(edition)).stream())
                .filter(row -> !row.cells().getLast().blocks().isEmpty())
                .toList();
    }

    private void addChapters(Edition edition) {
        var chapters = content.standing(Chapter.class, edition);
        var ids = chapters.stream().map(Standing::thingId).toList();
        var below = chapters.stream()
                .collect(groupingBy(chapter -> chapter.parentId() != null && ids.contains(chapter.parentId())
                        ? chapter.parentId()
                        : edition.id()));
        addChapters(new ChapterPrint(printed, edition), below, edition.id(), 1);
    }

    private void addChapters(ChapterPrint print, Map<UUID, List<Chapter>> below, UUID parent, int level) {
        for (var chapter : below.getOrDefault(parent, List.of())) {
            all.addAll(print.of(chapter, Math.min(DEEPEST, level), blocks.apply(chapter)));
            addChapters(print, below, chapter.thingId(), level + 1);
        }
    }

    private void addFields(Edition edition) {
        var measures = content.countedBy(Kind.FIELD, edition);
        for (var field : content.standing(Field.class, edition)) {
            all.add(new Block.Heading(1, "f" + field.no(), printed.numbered(field)));
            all.addAll(printed.passages(reading.tongue().text(field)));
            addScenario(edition, field);
            addThings(
                    "portal.print.needs",
                    content.standing(Need.class, edition).stream()
                            .filter(need -> field.thingId().equals(need.fieldId()))
                            .toList());
            addThings(
                    "portal.print.goals",
                    content.standing(Goal.class, edition).stream()
                            .filter(goal -> field.thingId().equals(goal.fieldId()))
                            .toList());
            measures.getOrDefault(field.thingId(), List.of()).forEach(this::addMeasure);
        }
        var rest = content.counted(edition).stream()
                .filter(measure -> content.served(Field.class, measure).isEmpty())
                .toList();
        if (!rest.isEmpty()) {
            all.add(new Block.Heading(1, "ohne-feld", printed.text("portal.print.rest")));
            rest.forEach(this::addMeasure);
        }
    }

    private void addScenario(Edition edition, Field field) {
        content.standing(Scenario.class, edition).stream()
                .filter(scenario -> field.thingId().equals(scenario.fieldId()))
                .forEach(scenario -> {
                    all.add(new Block.Heading(2, "z" + scenario.no(), printed.numbered(scenario)));
                    all.addAll(printed.passages(reading.tongue().text(scenario)));
                    var states = content.targetStates(scenario).stream()
                            .map(state ->
                                    new Block.Item(printed.text(reading.tongue().untranslated(state.text())), null))
                            .toList();
                    if (!states.isEmpty()) {
                        all.add(new Block.Listing(false, states));
                    }
                });
    }

    private void addThings(String title, List<? extends Standing> things) {
        if (!things.isEmpty()) {
            var first = things.getFirst();
            all.add(new Block.Heading(2, first.kind().path() + "-" + first.no(), printed.text(title)));
            all.add(new Block.Listing(
                    false,
                    things.stream()
                            .map(thing -> new Block.Item(
                                    printed.numbered(thing)
                                            .below(printed.textOrNothing(
                                                    reading.tongue().text(thing))),
                                    null))
                            .toList()));
        }
    }

    /** A measure of several fields stands in the first one, the others lead there. */
    private void addMeasure(Measure measure) {
        var id = "m" + measure.no();
        if (all.stream()
                .anyMatch(block ->
                        block instanceof Block.Heading heading && heading.id().equals(id))) {
            all.add(Block.note(
                    printed.text("portal.print.above").and(" ", Text.link(printed.numbered(measure), "#" + id))));
            return;
        }
        var print = new MeasurePrint(printed);
        all.add(new Block.Heading(2, id, printed.numbered(measure)));
        var summary = reading.tongue().summary(measure);
        if (summary != null) {
            all.add(Block.lead(printed.text(summary)));
        }
        all.add(Block.Table.facts(print.facts(measure)));
        all.addAll(print.sheet(measure, 3));
    }

    private void addTerms(Edition edition) {
        var terms = content.terms(edition);
        if (!terms.isEmpty()) {
            all.add(new Block.Heading(1, "begriffe", printed.text("portal.edition.definitions")));
            all.add(Block.Table.facts(terms.stream()
                    .map(term -> new Block.Row(List.of(
                            Block.Cell.head(printed.text(reading.tongue().say(term.id(), "term", term.term()))),
                            Block.Cell.of(printed.based(
                                    printed.text(reading.tongue().say(term.id(), "definition", term.definition())),
                                    term.basis())))))
                    .toList()));
        }
    }
}
