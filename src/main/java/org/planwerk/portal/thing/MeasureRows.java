package org.planwerk.portal.thing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Involved;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.FieldSign;
import org.planwerk.web.MeasureRow;
import org.planwerk.web.Words;

/** Measures as lines of a list, with who is responsible and the three judgements in words. */
final class MeasureRows {

    private static final int EXCERPT = 200;

    private final Reading reading;
    private final PublicContent content;

    MeasureRows(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    List<MeasureRow> of(List<Measure> measures, boolean fields) {
        return measures.stream().map(measure -> row(measure, fields)).toList();
    }

    private MeasureRow row(Measure measure, boolean fields) {
        var text = reading.tongue().summary(measure);
        var said = text == null ? reading.tongue().text(measure) : text;
        return new MeasureRow(
                reading.entry(measure),
                said == null ? Words.of("") : said.shortened(EXCERPT),
                who(measure),
                fields ? sign(measure) : null,
                reading.statusSign(measure),
                reading.statusWord(measure),
                reading.status(measure).isPresent(),
                reading.age(measure),
                reading.evidence(measure),
                remark(measure),
                content.parts(measure).stream().map(reading::mark).toList());
    }

    private @Nullable String remark(Measure measure) {
        return Resolutions.isAddition(content, measure) ? reading.text("portal.measure.undecided") : null;
    }

    /** Of several fields the first one. */
    @Nullable FieldSign sign(Measure measure) {
        return content.served(Field.class, measure).stream()
                .findFirst()
                .map(reading::sign)
                .orElse(null);
    }

    private Words who(Measure measure) {
        var leads = names(measure, "LEAD").map(name -> name.text().text()).toList();
        return leads.isEmpty()
                ? Words.of("")
                : reading.words("portal.thing.lead", Map.of("names", reading.list(leads)));
    }

    /** Who has a role in a measure; an organisation with a site of its own is a link to it. */
    Stream<Entry> names(Measure measure, String role) {
        return content.involved(measure).stream()
                .filter(involved -> involved.role().equals(role))
                .map(this::name);
    }

    private Entry name(Involved involved) {
        var organisation = content.findOrganisation(involved.organisationId());
        if (organisation.isEmpty()) {
            return Entry.of(reading.tongue()
                    .untranslated(involved.name() == null ? reading.text("portal.thing.unnamed") : involved.name()));
        }
        var name = reading.tongue().untranslated(organisation.get().name());
        var url = organisation.get().url();
        return url == null ? Entry.of(name) : Entry.link(name, url);
    }
}
