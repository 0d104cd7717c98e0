package org.planwerk.portal.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Cycle;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Undecided;
import org.planwerk.web.Entry;

/** Says on the page of a thing that the council did not decide it, and why it stands there nevertheless. */
public record NotDecided(String why, @Nullable Entry resolution) {

    /** Null if it was decided, or nobody recorded what was. */
    public static @Nullable NotDecided find(Reading reading, Standing thing) {
        var edition = reading.content().edition(thing.editionId());
        return reading.content()
                .undecided(thing)
                .map(why -> new NotDecided(why(reading, thing, edition, why), resolution(reading, edition)))
                .orElse(null);
    }

    private static String why(Reading reading, Standing thing, Edition edition, Undecided why) {
        var title = Map.of("edition", reading.title(edition));
        return switch (why) {
            case LEFT_OUT -> reading.text("portal.undecided.LEFT_OUT", title);
            case ADDED ->
                thing instanceof Measure measure
                        ? reading.content()
                                .findCycle(measure.cycleId())
                                .map(Cycle::year)
                                .map(year ->
                                        reading.text("portal.measure.addition", Map.of("year", String.valueOf(year))))
                                .orElseGet(() -> reading.text("portal.undecided.ADDED", title))
                        : reading.text("portal.undecided.ADDED", title);
        };
    }

    private static @Nullable Entry resolution(Reading reading, Edition edition) {
        PublicContent content = reading.content();
        return content.adoption(edition)
                .flatMap(step -> content.findResolution(step.resolutionId()))
                .map(resolution -> Entry.link(
                        reading.text(
                                "portal.undecided.resolution",
                                Map.of("body", resolution.body(), "when", reading.when(resolution.decided()))),
                        reading.link(resolution)))
                .orElse(null);
    }
}
