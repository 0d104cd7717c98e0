package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.thread.FateLine;
import org.planwerk.portal.thread.Fates;
import org.planwerk.portal.web.NotDecided;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Crumb;
import org.planwerk.web.FateSign;
import org.planwerk.web.FieldSign;
import org.planwerk.web.Words;

/** Puts the head on the page of a thing. */
final class Heads {

    private static final int DESCRIPTION = 160;

    private final Reading reading;

    Heads(Reading reading) {
        this.reading = reading;
    }

    Head of(
            Standing thing,
            Crumb above,
            @Nullable FieldSign field,
            @Nullable String eyebrow,
            @Nullable Words lead,
            List<Words> meta) {
        var title = reading.tongue().title(thing);
        var ended = new Fates(reading).ending(thing);
        var note = thing.basisNote();
        return new Head(
                title,
                thing.path(),
                lead == null ? null : lead.shortened(DESCRIPTION).text(),
                List.of(new Crumb(reading.words("portal.nav.start"), ""), above, Crumb.here(title)),
                field,
                eyebrow,
                lead,
                meta.stream().filter(fact -> !fact.isBlank()).toList(),
                thing.basis(),
                reading.content().edition(thing.editionId()).isPartial(),
                NotDecided.find(reading, thing),
                note == null ? null : reading.tongue().untranslated(note),
                ended,
                ended.isEmpty() ? null : ended(thing, ended.getFirst()));
    }

    /** Where nobody recorded what became of a thing, it would be wrong to say that it is gone. */
    private String ended(Standing thing, FateLine fate) {
        return reading.text(
                fate.sign() == FateSign.UNDOCUMENTED
                        ? "portal.thing.ended.unknown"
                        : "portal.thing.ended." + thing.kind());
    }

    /** "Plan" above what has no list of its own. */
    Crumb plan() {
        return new Crumb(reading.words("portal.nav.plan"), "/plan");
    }
}
