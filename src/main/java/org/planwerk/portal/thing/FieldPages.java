package org.planwerk.portal.thing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.planwerk.portal.content.Chapter;
import org.planwerk.portal.content.Claim;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Level;
import org.planwerk.portal.content.MeasureCount;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Scenario;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.thread.Said;
import org.planwerk.portal.web.MeasureRows;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.RecordGaps;
import org.planwerk.web.FieldSign;
import org.planwerk.web.Words;

/** Puts together the page of a field of action. */
final class FieldPages {

    private static final List<String> SORTS = List.of("GAP", "STRENGTH", "FACT");

    private final Reading reading;
    private final PublicContent content;
    private final Said said;

    FieldPages(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
        this.said = new Said(reading);
    }

    FieldView of(Field field) {
        var served = new Served(content, field);
        var measures = served.measures(field.thingId());
        var counted = served.counted(field.thingId());
        var picture = new Picture(reading, served, field, measures);
        var rows = picture.rows();
        var chapters = chapters(field);
        return new FieldView(
                head(field, served, counted.measures().size()),
                reading.tone(field),
                Texts.passages(reading.tongue().text(field)),
                futures(field),
                counted.measures().isEmpty()
                        ? null
                        : new Sums(reading)
                                .of(
                                        counted.measures(),
                                        counted.edition().planId(),
                                        MeasureCount.path(counted.edition(), field, null, null)),
                RecordGaps.of(reading, content.edition(field.editionId()), "FIELD", "MEASURE"),
                picture.guiding(),
                rows,
                findings(field),
                content.claimsAbout(field.thingId()).stream().map(this::stated).toList(),
                new Course(reading).of(field.thingId()),
                chapters.stream().map(reading::entry).toList(),
                content.sourcesOf(field.thingId()).stream()
                        .map(this.said::dated)
                        .toList(),
                new MeasureRows(reading).withoutField(measures),
                reading.tongue().note());
    }

    private Head head(Field field, Served served, int measures) {
        var sign = new FieldSign(reading.words("portal.field"), reading.tone(field), reading.symbol(field), null);
        var word = content
                .levels(content.findPlan(content.edition(field.editionId()).planId())
                        .orElseThrow())
                .stream()
                .filter(level ->
                        level.kind().equals("FIELD") && reading.tongue().page().equals(Locale.GERMAN))
                .findFirst()
                .map(Level::singular);
        var needs = served.standing(Need.class, need -> field.thingId().equals(need.fieldId()))
                .size();
        var heads = new Heads(reading);
        return heads.of(
                field,
                heads.plan(),
                word.map(own -> new FieldSign(Words.of(own), sign.tone(), sign.symbol(), null))
                        .orElse(sign),
                null,
                null,
                Stream.of(
                                field.number() == null
                                        ? ""
                                        : reading.text(
                                                field.number().matches("[0-9.]+")
                                                        ? "portal.field.number"
                                                        : "portal.field.mark",
                                                Map.of("number", field.number())),
                                reading.text("portal.field.measures", Map.of("count", measures)),
                                reading.text("portal.field.needs", Map.of("count", needs)))
                        .map(Words::of)
                        .toList());
    }

    private List<FieldView.Future> futures(Field field) {
        return content.newest(Scenario.class).stream()
                .filter(scenario -> field.thingId().equals(scenario.fieldId()))
                .map(this::future)
                .toList();
    }

    private FieldView.Future future(Scenario scenario) {
        var text = reading.tongue().text(scenario);
        var said = text == null ? reading.tongue().title(scenario) : text;
        var first = Texts.firstSentence(said);
        return new FieldView.Future(
                scenario.year() == null ? null : String.valueOf(scenario.year()),
                first,
                Texts.passages(
                        new Words(said.text().substring(first.text().length()).strip(), said.language())),
                content.targetStates(scenario).stream()
                        .map(state -> reading.tongue().untranslated(state.text()))
                        .toList(),
                content.sourcesOf(scenario.thingId()).stream()
                        .map(this.said::dated)
                        .toList(),
                scenario.basis(),
                scenario.basisNote() == null ? null : reading.tongue().untranslated(scenario.basisNote()));
    }

    private List<FieldView.Found> findings(Field field) {
        var all = content.newest(Finding.class).stream()
                .filter(finding -> field.thingId().equals(finding.fieldId()))
                .toList();
        return SORTS.stream()
                .map(sort -> new FieldView.Found(
                        reading.text("portal.finding.sort." + sort + ".all"),
                        all.stream()
                                .filter(finding -> finding.sort().equals(sort))
                                .map(this::found)
                                .toList()))
                .filter(found -> !found.findings().isEmpty())
                .toList();
    }

    private FieldView.Found.Finding found(Finding finding) {
        return new FieldView.Found.Finding(
                reading.entry(finding),
                Texts.passages(reading.tongue().text(finding)),
                said.sources(finding.thingId()));
    }

    private FieldView.Stated stated(Claim claim) {
        return new FieldView.Stated(
                reading.tongue().untranslated(claim.what()),
                reading.tongue().untranslated(claim.valueText()),
                content.findSource(claim.sourceId()).map(this.said::dated).orElse(null),
                claim.basis());
    }

    /** Chapters that show the field, bear its number or its name, over all editions. */
    private List<Chapter> chapters(Field field) {
        return content.course(field.thingId()).stream()
                .map(Field.class::cast)
                .flatMap(text -> Stream.concat(
                        content.chaptersShowing(text).stream(),
                        content.standing(Chapter.class, content.edition(text.editionId())).stream()
                                .filter(chapter -> belongs(chapter, text))))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean belongs(Chapter chapter, Standing field) {
        return field.number() != null && field.number().equals(chapter.number())
                || chapter.title().equals(field.title())
                || chapter.title().endsWith(" " + field.title());
    }
}
