package org.planwerk.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Cycle;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Involved;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Undecided;
import org.planwerk.web.Entry;
import org.planwerk.web.FieldSign;
import org.planwerk.web.MeasureRow;
import org.planwerk.web.Words;

/** Measures as lines of a list, with who is responsible and the three judgements in words. */
public final class MeasureRows {

    private static final int EXCERPT = 200;

    private final Reading reading;
    private final PublicContent content;

    public MeasureRows(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    public List<MeasureRow> of(List<Measure> measures) {
        return measures.stream().map(measure -> row(measure, sign(measure))).toList();
    }

    /** Where the page itself says to which field the measures belong. */
    public List<MeasureRow> withoutField(List<Measure> measures) {
        return measures.stream().map(measure -> row(measure, null)).toList();
    }

    private MeasureRow row(Measure measure, @Nullable FieldSign field) {
        var summary = reading.tongue().summary(measure);
        var text = summary == null ? reading.tongue().text(measure) : summary;
        return new MeasureRow(
                reading.entry(measure),
                text == null ? Words.of("") : text.shortened(EXCERPT),
                who(measure),
                field,
                reading.statusSign(measure),
                reading.statusWord(measure),
                reading.status(measure).isPresent(),
                reading.age(measure),
                reading.evidence(measure),
                remark(measure),
                content.parts(measure).stream().map(reading::mark).toList());
    }

    /** Of several fields the first one. */
    public @Nullable FieldSign sign(Measure measure) {
        return content.served(Field.class, measure).stream()
                .findFirst()
                .map(reading::sign)
                .orElse(null);
    }

    private Words who(Measure measure) {
        var parts = new ArrayList<Words>();
        if (measure.number() != null) {
            parts.add(Words.of(measure.number()));
        }
        lead(measure).ifPresent(parts::add);
        return Words.join(" · ", parts);
    }

    /** Who is responsible, as a sentence; empty if nobody is named. */
    public Optional<Words> lead(Measure measure) {
        var leads = names(measure, "LEAD").map(name -> name.text().text()).toList();
        return leads.isEmpty()
                ? Optional.empty()
                : Optional.of(reading.words("portal.thing.lead", Map.of("names", reading.list(leads))));
    }

    /** That a measure came after the decision and does not count yet; what the council left out says so beside its title. */
    public @Nullable String remark(Measure measure) {
        if (content.undecided(measure).filter(Undecided.ADDED::equals).isEmpty()) {
            return null;
        }
        return content.findCycle(measure.cycleId())
                .map(Cycle::year)
                .map(year -> reading.text("portal.measure.added.cycle", Map.of("year", String.valueOf(year))))
                .orElseGet(() -> reading.text("portal.measure.added"));
    }

    /** Who has a role in a measure; an organisation with a site of its own is a link to it. */
    public Stream<Entry> names(Measure measure, String role) {
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
