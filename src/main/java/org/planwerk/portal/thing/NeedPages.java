package org.planwerk.portal.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planwerk.portal.content.Finding;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.thread.Fates;
import org.planwerk.portal.thread.Said;
import org.planwerk.portal.thread.Strand;
import org.planwerk.portal.thread.Threads;
import org.planwerk.portal.web.MeasureRows;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.Words;

/** Puts together the page of a need. */
final class NeedPages {

    private final Reading reading;
    private final PublicContent content;

    NeedPages(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    NeedView of(Need need) {
        var strand = Strand.of(content, need.thingId(), Kind.NEED);
        var fates = new Fates(reading);
        var measures = strand.measures();
        var rows = new MeasureRows(reading);
        var heads = new Heads(reading);
        return new NeedView(
                heads.of(
                        need,
                        heads.plan(),
                        reading.fieldSign(need.fieldId(), need.editionId()),
                        null,
                        null,
                        List.of(
                                reading.words("portal.need.no", Map.of("number", number(need))),
                                Words.of(reviewed(need)))),
                new Threads(reading).of(need),
                Texts.passages(reading.tongue().text(need)),
                facts(need, strand),
                new ReviewStops(reading).of(need),
                rows.of(measures.stream()
                        .filter(one -> fates.ending(one).isEmpty())
                        .toList()),
                rows.of(measures.stream()
                        .filter(one -> !fates.ending(one).isEmpty())
                        .toList()),
                strand.goals().stream().map(reading::entry).toList(),
                new Course(reading).of(need.thingId()),
                new Wordings(reading).of(need),
                reading.tongue().note());
    }

    private static String number(Need need) {
        return need.number() == null ? String.valueOf(need.no()) : need.number();
    }

    private String reviewed(Need need) {
        return reading.text(
                "portal.need.reviewed",
                Map.of("count", content.reviews(need.thingId()).size()));
    }

    private List<Fact> facts(Need need, Strand strand) {
        var facts = new ArrayList<Fact>();
        var whom = need.forWhom() == null
                ? Entry.of(reading.text("portal.thing.unknown"))
                : Entry.of(reading.tongue().say(need.thingId(), need.editionId(), "forWhom", need.forWhom()));
        facts.add(new Fact(reading.text("portal.measure.fact.whom"), List.of(whom)));
        if (need.priority() != null) {
            facts.add(Fact.of(
                    reading.text("portal.measure.fact.priority"),
                    reading.tongue().untranslated(need.priority())));
        }
        var origin = Stream.concat(
                        strand.things(Finding.class, Kind.FINDING).stream().map(reading::entry),
                        content.sourcesOf(need.thingId()).stream().map(new Said(reading)::dated))
                .toList();
        facts.add(new Fact(
                reading.text("portal.need.fact.origin"),
                origin.isEmpty() ? List.of(Entry.of(reading.text("portal.thing.unknown"))) : origin));
        facts.add(new Fact(
                reading.text("portal.measure.fact.edition"),
                List.of(reading.entry(content.edition(need.editionId())))));
        return facts;
    }
}
