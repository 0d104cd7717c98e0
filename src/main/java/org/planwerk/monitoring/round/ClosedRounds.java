package org.planwerk.monitoring.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds that are closed, for rooms that tell what came of them. */
@Service
public class ClosedRounds {

    private final RoundStore store;

    ClosedRounds(RoundStore store) {
        this.store = store;
    }

    /**
     * A closed round with what it was frozen as.
     *
     * <p>The JSON of a snapshot: {@code round} (no, title, edition, opensOn, deadline, asker, questions with no, kind, words),
     * {@code measures} by number, each with {@code measure} (its id), no, title, field and fieldName, unit, {@code state}
     * (ACCEPTED, HANDED_IN for what nobody has accepted, ASKED_BACK for what was asked about and not
     * answered again, NOT_REPORTED), and of an answer {@code status} (id of the word, word,
     * common), delayed, effect, handedIn (its day), {@code answers} (question no to text), statement (id of the released one).
     *
     * @param snapshots all of them, the one that holds last
     */
    public record ClosedRound(
            UUID id,
            int no,
            String title,
            UUID edition,
            LocalDate opensOn,
            LocalDate deadline,
            List<RoundSnapshot> snapshots) {

        /** As it was closed last. */
        public RoundSnapshot snapshot() {
            return snapshots.getLast();
        }
    }

    /** The newest first. A round that was opened again is not among them until it is closed once more. */
    @Transactional(readOnly = true)
    public List<ClosedRound> list() {
        return store.list().stream()
                .filter(round -> round.state() == RoundState.CLOSED)
                .map(this::closed)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<ClosedRound> find(UUID id) {
        return store.find(id)
                .filter(round -> round.state() == RoundState.CLOSED)
                .map(this::closed);
    }

    private ClosedRound closed(Round round) {
        return new ClosedRound(
                round.id(),
                round.no(),
                round.title(),
                round.edition(),
                round.opensOn(),
                round.deadline(),
                store.listSnapshots(round.id()));
    }
}
