package org.planwerk.portal.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.web.Printed;
import org.planwerk.report.Composer.Earlier;
import org.planwerk.report.Part;
import org.planwerk.report.ReportContent.Beside;
import org.planwerk.report.ReportContent.Figure;
import org.planwerk.report.ReportContent.RoundRef;
import org.planwerk.report.ReportContent.Told;

/** What the parts of a report say of an edition on a day; each number is followed by what it counts. */
final class Telling {

    private final Printed printed;
    private final PublicContent content;
    private final Edition edition;
    private final LocalDate day;
    private final Optional<Earlier> earlier;
    private final MeasureCount count;
    private final List<Measure> measures;
    private final MeasureWords words;
    private final Blocks out;
    private final MeasureParts byMeasures;
    private final Grounds grounds;

    Telling(
            Printed printed,
            Edition edition,
            LocalDate day,
            Standings standings,
            Optional<Earlier> earlier,
            @Nullable RoundRef round) {
        this.count = MeasureCount.of(printed.reading().content(), edition);
        this.printed = printed;
        this.content = printed.reading().content();
        this.edition = edition;
        this.day = day;
        this.earlier = earlier;
        this.measures = count.counted();
        this.words = new MeasureWords(printed, standings);
        this.out = new Blocks(printed, words);
        this.byMeasures = new MeasureParts(printed, edition, count, words, out);
        this.grounds = new Grounds(printed, edition, day, round, count, words, out);
    }

    List<Block> blocks(List<Part> parts) {
        parts.forEach(this::part);
        return out.list();
    }

    private void part(Part part) {
        out.heading(1, part.title() == null ? printed.text("report.part." + part.kind()) : Text.plain(part.title()));
        if (part.text() != null) {
            out.passages(part.text());
        }
        switch (part.kind()) {
            case SUMMARY -> new CouncilQuestions(printed, day, measures, words, out).tell();
            case CHANGES -> new Changes(printed, earlier, told(), out).tell();
            case FIELDS -> byMeasures.fields();
            case GOALS -> byMeasures.goals();
            case PRACTICE -> byMeasures.practice();
            case NOT_REPORTED -> byMeasures.notReported();
            case MEASURES -> byMeasures.allMeasures();
            case FIGURES -> grounds.figures();
            case METHOD -> grounds.method();
            case TEXT -> {}
        }
    }

    /** The same as data. */
    List<Told> told() {
        return measures.stream().map(this::told).toList();
    }

    /** What was added after the decision, and the parts of all measures. */
    List<Beside> beside() {
        var additions = count.left(MeasureCount.Reason.ADDITION);
        return Stream.concat(
                        additions.stream().map(measure -> new Beside(told(measure), null)),
                        Stream.concat(measures.stream(), additions.stream())
                                .flatMap(whole -> content.parts(whole).stream()
                                        .map(part -> new Beside(
                                                told(part), told(whole).name()))))
                .toList();
    }

    private Told told(Measure measure) {
        var stands = words.standings().find(measure);
        return new Told(
                measure.thingId(),
                measure.no(),
                measure.number(),
                measure.title(),
                content.served(Field.class, measure).stream()
                        .map(Standing::title)
                        .toList(),
                words.leadNames(measure),
                words.word(measure),
                stands.map(Statement::common).orElse("NOT_REPORTED"),
                stands.map(Statement::delayed).orElse(false),
                words.effectOf(measure).name(),
                stands.map(Statement::atTo).orElse(null),
                measure.runsFrom(),
                measure.runsTo(),
                sum(measure, true),
                sum(measure, false),
                stands.map(Statement::text).orElse(null));
    }

    private @Nullable BigDecimal sum(Measure measure, boolean planned) {
        return words.euros(measure).stream()
                .map(resource -> planned ? resource.planned() : resource.actual())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    List<Figure> figures() {
        return content.claims(edition).stream()
                .map(claim -> new Figure(
                        claim.what(),
                        claim.valueNum(),
                        claim.valueText(),
                        content.findSource(claim.sourceId())
                                .map(source -> source.title())
                                .orElse(null),
                        claim.basis()))
                .toList();
    }
}
