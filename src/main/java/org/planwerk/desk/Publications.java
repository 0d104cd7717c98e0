package org.planwerk.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is published later, each at its moment and once, however many nodes there are. */
@Service
public class Publications {

    private final PublicationStore store;
    private final Entries entries;
    private final Clock clock;

    Publications(PublicationStore store, Entries entries, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if the moment has passed */
    @Transactional
    public void plan(UUID edition, List<EntryKey> keys, Instant due) {
        Acting.get().require(Permission.PUBLISH);
        if (!due.isAfter(clock.instant())) {
            throw new IllegalArgumentException(due + " has passed");
        }
        store.insert(new Publication(UuidCreator.getTimeOrderedEpoch(), edition, due, Signature.get(), null, keys));
    }

    /** All that is planned for the edition, and what was refused, by its moment. */
    @Transactional(readOnly = true)
    public List<Publication> list(UUID edition) {
        return store.list(edition);
    }

    /** What was refused when its moment came, in whichever edition. */
    @Transactional(readOnly = true)
    public List<Publication> listRefused() {
        return store.listRefused();
    }

    /** Takes the plan back; whether there still was one. */
    @Transactional
    public boolean revoke(UUID id) {
        Acting.get().require(Permission.PUBLISH);
        return store.delete(id);
    }

    @Transactional(readOnly = true)
    public List<UUID> listDue() {
        return store.listDue(clock.instant());
    }

    /**
     * Publishes it in the name of who planned it, in one transaction with its end: who is killed within it leaves it due.
     *
     * @throws EntryRefused.Frozen if its edition lies before the council meanwhile
     */
    @Transactional
    public void publish(UUID id) {
        store.take(id).ifPresent(publication -> {
            entries.publish(publication.by(), publication.entries());
            store.delete(id);
        });
    }

    @Transactional
    public void refused(UUID id, String problem) {
        store.setProblem(id, problem);
    }
}
