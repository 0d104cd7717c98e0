package org.planwerk.portal.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.EditionStep;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Resolution;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;
import org.planwerk.web.ThreadStation;
import org.planwerk.web.Words;

/** By which resolutions a thing came into the plan, edition by edition; not being decided is said as well. */
final class Resolutions {

    private static final Set<String> BEFORE =
            Set.of("PREPARATION", "PARTICIPATION", "DRAFT", "CONSULTATION", "PROPOSED");

    private final Reading reading;
    private final PublicContent content;

    Resolutions(Reading reading) {
        this.reading = reading;
        this.content = reading.content();
    }

    List<ThreadStation> of(Standing thing) {
        var stations = new ArrayList<ThreadStation>();
        content.course(thing.thingId()).reversed().stream()
                .map(text -> content.edition(text.editionId()))
                .distinct()
                .forEach(edition -> stations.add(station(thing, edition)));
        var hidden = stations.size() - Threads.MOST;
        return hidden > 0 ? List.copyOf(stations.subList(hidden, stations.size())) : stations;
    }

    private ThreadStation station(Standing thing, Edition edition) {
        var undecided = content.findIn(thing.thingId(), edition).flatMap(content::undecided);
        if (undecided.isPresent()) {
            return gap(edition, "portal.thread.decision." + undecided.get());
        }
        var adoption = content.adoption(edition);
        if (adoption.isEmpty()) {
            return gap(
                    edition,
                    BEFORE.contains(edition.state())
                            ? "portal.thread.decision.open"
                            : edition.state().equals("WITHDRAWN")
                                    ? "portal.thread.decision.withdrawn"
                                    : "portal.thread.decision.unknown");
        }
        return adoption.flatMap(step -> content.findResolution(step.resolutionId()))
                .map(resolution -> decided(thing, edition, resolution))
                .orElseGet(() -> adopted(edition, adoption.orElseThrow()));
    }

    private ThreadStation decided(Standing thing, Edition edition, Resolution resolution) {
        var subject = reading.tongue().say(resolution.id(), "subject", resolution.subject());
        return ThreadStation.of(
                        id(edition),
                        reading.text("portal.thread.decision"),
                        "decision",
                        reading.when(resolution.decided()),
                        Entry.link(subject, reading.link(resolution)).on(resolution.basis()))
                .saying(body(resolution))
                .from(unchanged(thing, edition));
    }

    private Words body(Resolution resolution) {
        var result = resolution.resultWord();
        return reading.tongue().untranslated(result == null ? resolution.body() : resolution.body() + ": " + result);
    }

    private @org.jspecify.annotations.Nullable Words unchanged(Standing thing, Edition edition) {
        return content.findDecided(thing.thingId(), edition)
                .flatMap(decided -> content.findIn(thing.thingId(), edition)
                        .filter(text -> text.layer().equals("PUBLISHED"))
                        .map(text -> reading.words(
                                decided.wording().equals(text.wording())
                                        ? "portal.thread.decision.unchanged"
                                        : "portal.thread.decision.changed")))
                .orElse(null);
    }

    private ThreadStation adopted(Edition edition, EditionStep step) {
        return ThreadStation.of(
                        id(edition),
                        reading.text("portal.thread.decision"),
                        "decision",
                        reading.when(step.at()),
                        Entry.of(reading.words("portal.thread.decision.adopted"))
                                .on(step.basis()))
                .leadingTo(reading.entry(edition));
    }

    private ThreadStation gap(Edition edition, String key) {
        var title = reading.title(edition);
        return ThreadStation.gap(id(edition), reading.text("portal.thread.decision"), "decision", reading.text(key))
                .leadingTo(Entry.link(title, reading.link(edition)));
    }

    private static String id(Edition edition) {
        return "faden-beschluss-" + edition.no();
    }
}
