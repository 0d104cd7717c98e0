package org.planwerk.portal.thing;

import java.util.List;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.thread.Said;
import org.planwerk.portal.thread.Strand;
import org.planwerk.portal.thread.Threads;
import org.planwerk.portal.web.MeasureRows;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Words;

/** Puts together the page of a finding. */
final class FindingPages {

    private final Reading reading;
    private final PublicContent content;

    FindingPages(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    FindingView of(Finding finding) {
        var strand = Strand.of(content, finding.thingId(), Kind.FINDING);
        var heads = new Heads(reading);
        return new FindingView(
                heads.of(
                        finding,
                        heads.plan(),
                        reading.fieldSign(finding.fieldId(), finding.editionId()),
                        null,
                        null,
                        List.of(
                                reading.words("portal.finding.sort." + finding.sort()),
                                Words.of(reading.when(
                                        content.edition(finding.editionId()).period())))),
                new Threads(reading).of(finding),
                Texts.passages(reading.tongue().text(finding)),
                strand.sources().stream().map(new Said(reading)::dated).toList(),
                strand.things(Need.class, Kind.NEED).stream()
                        .map(reading::entry)
                        .toList(),
                new MeasureRows(reading).of(strand.measures()),
                new Course(reading).of(finding.thingId()),
                reading.tongue().note());
    }
}
