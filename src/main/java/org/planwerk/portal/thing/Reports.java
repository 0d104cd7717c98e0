package org.planwerk.portal.thing;

import java.util.List;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.thread.Said;
import org.planwerk.portal.web.Reading;

/** All statements on a measure, newest first. */
final class Reports {

    private final Reading reading;
    private final Said said;

    Reports(Reading reading) {
        this.reading = reading;
        this.said = new Said(reading);
    }

    List<Report> of(Measure measure) {
        return reading.content().statements(measure.thingId()).stream()
                .map(this::report)
                .toList();
    }

    private Report report(Statement statement) {
        var tongue = reading.tongue();
        return new Report(
                Reading.sign(statement),
                reading.word(statement),
                reading.when(statement.at()),
                Texts.passages(tongue.sayOrNull(statement.id(), "text", statement.text())),
                reading.text("portal.effect." + statement.effect()),
                tongue.sayOrNull(statement.id(), "evidence", statement.evidence()),
                statement.authorRole() == null ? null : tongue.untranslated(statement.authorRole()),
                reading.content()
                        .findSource(statement.sourceId())
                        .map(said::dated)
                        .orElse(null),
                statement.basis(),
                statement.basisNote() == null ? null : tongue.untranslated(statement.basisNote()));
    }
}
