package org.planwerk.desk.start;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Speech;
import org.planwerk.desk.life.Departures;
import org.planwerk.identity.Role;
import org.planwerk.plan.EditionState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was decided, and how far the working text has moved on from it since. */
@Component
@Order(40)
class DecidedEditions implements Pile {

    private static final Set<Role> READERS = Set.of(Role.COUNCIL_OFFICE, Role.COUNCIL_MEMBER, Role.AUDITOR);

    private final Departures departures;

    DecidedEditions(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String name() {
        return "decided";
    }

    @Override
    public String path() {
        return "beschlossen";
    }

    @Override
    public Laid laid(Glance glance) {
        return glance.acting().roles().stream().anyMatch(READERS::contains) ? Laid.OPEN : Laid.NOT;
    }

    @Override
    public String whole(Glance glance) {
        return "/werkstatt/fassungen";
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        var entries = Glance.byId(glance.standing("editions", null));
        return glance.editions().stream()
                .filter(edition -> edition.state() == EditionState.ADOPTED || edition.state() == EditionState.IN_FORCE)
                .map(edition -> {
                    var entry = entries.get(edition.id().toString());
                    var life = "/werkstatt/fassungen/" + edition.id() + "/leben";
                    var found = departures.find(edition);
                    var paper = Paper.of(java.util.Objects.requireNonNull(entry), glance)
                            .at(life)
                            .noting(
                                    speech.text("desk.code.state." + edition.state()),
                                    period(entry.content().path("period"), speech),
                                    resolution(edition, glance, speech),
                                    said(found, speech));
                    return found.departures().isEmpty() || found.looked() == 0
                            ? paper
                            : paper.doing(speech.text("desk.pile.decided.see"), life + "/abweichungen");
                })
                .toList();
    }

    private static String period(tools.jackson.databind.JsonNode period, Speech speech) {
        return period.isMissingNode() ? "" : new Shown(speech.language()).period(period);
    }

    /** The last resolution on the edition. */
    private static String resolution(DeskEdition edition, Glance glance, Speech speech) {
        return glance.standing("resolutions", null).stream()
                .filter(resolution ->
                        resolution.text("edition").equals(edition.id().toString()))
                .reduce((one, other) -> day(one).compareTo(day(other)) > 0 ? one : other)
                .map(resolution -> speech.text(
                        "desk.pile.decided.last",
                        Map.of(
                                "body",
                                resolution.text("body"),
                                "when",
                                new Shown(speech.language())
                                        .period(resolution.content().path("decided")),
                                "known",
                                resolution.text("resultWord").isEmpty() ? "no" : "yes",
                                "result",
                                resolution.text("resultWord"))))
                .orElse("");
    }

    private static String day(org.planwerk.packaging.WorkingEntry resolution) {
        return resolution.content().path("decided").path("to").asString("");
    }

    private static String said(Departures.Found found, Speech speech) {
        if (found.looked() == 0) {
            return speech.text("desk.pile.decided.unknown");
        }
        if (found.departures().isEmpty()) {
            return speech.text("desk.pile.decided.same");
        }
        var counts = found.departures().stream()
                .collect(Collectors.groupingBy(
                        Departures.Departure::how, () -> new EnumMap<>(Departures.How.class), Collectors.counting()));
        return speech.text(
                "desk.pile.decided.differs",
                Map.of(
                        "count",
                        found.departures().size(),
                        "how",
                        counts.entrySet().stream()
                                .map(how -> how.getValue() + " " + speech.text("desk.life.drift." + how.getKey()))
                                .collect(Collectors.joining(", "))));
    }
}
