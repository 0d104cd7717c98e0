package org.planwerk.portal.thing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.thread.Threads;
import org.planwerk.portal.web.MeasureRows;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Crumb;
import org.planwerk.web.Words;

/** Puts together the page of a measure. */
final class MeasurePages {

    private final Reading reading;
    private final PublicContent content;

    MeasurePages(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    MeasureView of(Measure measure) {
        return new MeasureView(
                head(measure),
                new Judgements(reading).of(measure),
                new Threads(reading).of(measure),
                Texts.passages(reading.tongue().text(measure)),
                new MeasureFacts(reading).of(measure),
                new Steps(reading).of(measure),
                new MeasureRows(reading).withoutField(content.parts(measure)),
                new Monies(reading).of(measure),
                new Papers(reading).links(measure),
                new Papers(reading).files(measure.thingId()),
                new Reports(reading).of(measure),
                new Course(reading).of(measure.thingId()),
                new Wordings(reading).of(measure),
                reading.tongue().note());
    }

    private Head head(Measure measure) {
        var summary = reading.tongue().summary(measure);
        return new Heads(reading)
                .of(
                        measure,
                        new Crumb(reading.words("portal.nav.measures"), "/massnahmen"),
                        new MeasureRows(reading).sign(measure),
                        null,
                        summary,
                        meta(measure));
    }

    private List<Words> meta(Measure measure) {
        var number = measure.number();
        return Stream.of(
                        above(measure),
                        reading.words(
                                number == null ? "portal.measure.no" : "portal.measure.number",
                                Map.of("number", number == null ? String.valueOf(measure.no()) : number)),
                        new MeasureRows(reading).lead(measure).orElseGet(() -> reading.words("portal.thing.lead.none")),
                        measure.permanent()
                                ? reading.words("portal.measure.permanent")
                                : Words.of(reading.when(measure.runs())))
                .toList();
    }

    private Words above(Measure measure) {
        return measure.parentId() == null
                ? Words.of("")
                : content.findNewest(measure.parentId())
                        .map(parent -> reading.words(
                                "portal.measure.part",
                                Map.of("title", reading.tongue().title(parent))))
                        .orElse(Words.of(""));
    }
}
