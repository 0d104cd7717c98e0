package org.planwerk.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that are still to be sent. */
@Service
public class Outbox {

    /** How long one attempt may take; a node that dies meanwhile leaves the letter to another one. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final LetterStore store;
    private final Clock clock;

    Outbox(LetterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Lays the letter down; it is sent once this transaction is. */
    @Transactional
    public void send(Letter letter) {
        send(Letter.nextId(), letter);
    }

    /** As {@link #send(Letter)}, under an id that was given to it before, by which its fate is asked. */
    @Transactional
    public void send(UUID id, Letter letter) {
        store.insert(id, letter, clock.instant());
    }

    /** What became of these letters; those of which nothing is kept any more are missing. */
    @Transactional(readOnly = true)
    public List<LetterFate> fates(Collection<UUID> ids) {
        return store.fates(ids);
    }

    /** What has not been sent yet, the newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<WaitingLetter> list() {
        return store.list(clock.instant());
    }

    /** Sends a letter once more that came back, or of which nobody knows whether it has arrived. */
    @Transactional
    public void sendAgain(UUID id) {
        store.setDue(id, clock.instant());
    }

    @Transactional
    Optional<WaitingLetter> take() {
        Instant now = clock.instant();
        store.removeHandedBefore(now.minus(REMEMBERED));
        return store.take(now, now.plus(LEASE));
    }

    /**
     * Noted before the mail server is given the letter: from now on it is not sent again by itself.
     *
     * @return whether it may be given; not if reaching the server took so long that another node is at it
     */
    @Transactional
    boolean hand(WaitingLetter letter) {
        var now = clock.instant();
        return store.setHanded(letter, now, now.plus(LEASE));
    }

    @Transactional
    void sent(UUID id) {
        store.setSent(id, clock.instant());
    }

    /** Tries again after a pause that doubles from one minute on. */
    @Transactional
    void failed(WaitingLetter letter, String problem) {
        var pause = Duration.ofMinutes(1L << Math.min(letter.attempts() - 1, 10));
        store.setFailed(
                letter.id(), problem, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    /**
     * It will not reach its recipient, and is not tried again.
     *
     * @return whether that is new
     */
    @Transactional
    boolean returned(UUID id, String problem) {
        return store.setReturned(id, problem, clock.instant());
    }

    @Transactional
    void unsure(WaitingLetter letter, String problem) {
        store.setUnsure(letter.id(), problem, clock.instant());
    }
}
