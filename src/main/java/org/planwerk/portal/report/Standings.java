package org.planwerk.portal.report;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.planwerk.monitoring.round.ClosedRounds.ClosedRound;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far each measure was on a day.
 *
 * <p>A round that asked about a measure decides: what was accepted there holds, and without an accepted answer nothing was
 * reported. Of measures that it did not ask about, the newest released statement of that day or before holds.
 */
final class Standings {

    private static final String ACCEPTED = "ACCEPTED";
    private static final Set<String> UNREAD = Set.of("HANDED_IN", "ASKED_BACK");

    private final PublicContent content;
    private final LocalDate day;
    private final Map<UUID, JsonNode> asked;

    Standings(PublicContent content, LocalDate day, Optional<ClosedRound> round) {
        this.content = content;
        this.day = day;
        this.asked = round.map(closed -> JsonMapper.shared()
                        .readTree(closed.snapshot().content())
                        .path("measures"))
                .map(measures -> StreamSupport.stream(measures.spliterator(), false)
                        .collect(toMap(
                                measure ->
                                        UUID.fromString(measure.path("measure").stringValue()),
                                Function.identity())))
                .orElse(Map.of());
    }

    /** What holds for a measure; empty if nothing was reported. */
    Optional<Statement> find(Measure measure) {
        var answer = asked.get(measure.thingId());
        if (answer == null) {
            return newest(measure);
        }
        return answer.path("state").stringValue("").equals(ACCEPTED) ? accepted(measure, answer) : Optional.empty();
    }

    /** Whether there was an answer in the round that nobody has accepted: it does not hold, but somebody has reported. */
    boolean isUnread(Measure measure) {
        var answer = asked.get(measure.thingId());
        return answer != null && UNREAD.contains(answer.path("state").stringValue(""));
    }

    /** The newest word on a measure, also if nobody answered in the round. */
    Optional<Statement> newest(Measure measure) {
        return content.statements(measure.thingId()).stream()
                .filter(statement -> !statement.atTo().isAfter(day))
                .findFirst();
    }

    private Optional<Statement> accepted(Measure measure, JsonNode answer) {
        var id = answer.path("statement").stringValue("");
        return content.statements(measure.thingId()).stream()
                .filter(statement -> statement.id().toString().equals(id))
                .findFirst()
                .or(() -> newest(measure));
    }
}
