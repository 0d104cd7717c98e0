package org.planwerk.portal.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.EditionStep;
import org.planwerk.portal.content.Resolution;
import org.planwerk.portal.content.When;
import org.planwerk.portal.web.Reading;

/** What is said of editions and resolutions in the same words on several pages. */
public final class EditionWords {

    private static final Set<String> DECIDED = Set.of("ADOPTED", "IN_FORCE", "SUPERSEDED");

    private final Reading reading;

    public EditionWords(Reading reading) {
        this.reading = reading;
    }

    static boolean isDecided(Edition edition) {
        return DECIDED.contains(edition.state());
    }

    /** What an edition does with its predecessor, or is to do once it is decided. */
    String relation(Edition edition) {
        return reading.text("portal.edition.relation." + edition.relation() + (isDecided(edition) ? "" : ".planned"));
    }

    String followed(Edition later) {
        return reading.text(
                isDecided(later) ? "portal.edition.followed." + later.relation() : "portal.edition.followed");
    }

    /** The day of the decision as it is recorded; empty if the edition is not decided, or nobody knows when it was. */
    Optional<When> decided(Edition edition) {
        return reading.content()
                .adoption(edition)
                .map(step -> resolution(step)
                        .map(Resolution::decided)
                        .filter(When::isKnown)
                        .orElseGet(step::at))
                .filter(When::isKnown);
    }

    Optional<Resolution> resolution(EditionStep step) {
        return reading.content().findResolution(step.resolutionId());
    }

    /** Who decided the edition: the body of the resolution, else the one that the step names. */
    Optional<String> body(Edition edition) {
        return reading.content()
                .adoption(edition)
                .flatMap(step -> resolution(step).map(Resolution::body).or(() -> Optional.ofNullable(step.byRole())));
    }

    /** "11. April 2019, Gemeinderat, beschlossen, 36 Ja, 0 Nein, 3 Enthaltungen" as far as it is known, or that it is not. */
    public String adopted(Edition edition) {
        var step = reading.content().adoption(edition);
        var resolution = step.flatMap(this::resolution);
        var parts = Stream.of(
                        decided(edition).map(reading::when),
                        body(edition),
                        resolution.map(Resolution::resultWord),
                        resolution.map(this::votes))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return !parts.isEmpty()
                ? parts
                : reading.text(isDecided(edition) ? "portal.edition.adopted.unknown" : "portal.edition.adopted.not");
    }

    /** "36 Ja, 0 Nein, 3 Enthaltungen"; empty if no votes are recorded. */
    public String votes(Resolution resolution) {
        var votes = new ArrayList<String>();
        add(votes, "portal.votes.ayes", resolution.ayes());
        add(votes, "portal.votes.noes", resolution.noes());
        add(votes, "portal.votes.abstentions", resolution.abstentions());
        if (resolution.votesNote() != null) {
            votes.add(resolution.votesNote());
        }
        return String.join(", ", votes);
    }

    private void add(List<String> votes, String key, @org.jspecify.annotations.Nullable Integer count) {
        if (count != null) {
            votes.add(reading.text(key, Map.of("count", count)));
        }
    }

    /** Where the edition begins in time: with its decision, else with its first step, else with its period. */
    Optional<LocalDate> begins(Edition edition) {
        return decided(edition)
                .or(() -> reading.content().steps(edition).stream()
                        .map(EditionStep::at)
                        .filter(When::isKnown)
                        .findFirst())
                .or(() -> Optional.of(edition.period()))
                .map(When::sortedBy)
                .filter(day -> !day.equals(LocalDate.MIN));
    }

    /** The state in a sentence of two words, and since when, if that is known: "in Kraft seit 2. März 2024". */
    public String state(Edition edition) {
        var word = reading.stateWord(edition.state());
        return reading.content().steps(edition).stream()
                .filter(step -> step.toState().equals(edition.state()))
                .reduce((first, last) -> last)
                .map(EditionStep::at)
                .map(When::from)
                .filter(Objects::nonNull)
                .map(day -> reading.text("portal.edition.state.since", Map.of("state", word, "day", reading.date(day))))
                .orElse(word);
    }
}
