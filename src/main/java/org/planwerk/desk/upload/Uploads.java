package org.planwerk.desk.upload;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.planwerk.desk.upload.Kept.Purpose;
import org.planwerk.document.DocumentRefused;
import org.planwerk.identity.Acting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person brings until it is taken over, a day at most; nobody else sees it. */
@Service
public class Uploads {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;

    private final UploadStore store;
    private final Clock clock;

    Uploads(UploadStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws DocumentRefused if there is nothing in it, or too much */
    @Transactional
    public UUID keep(Purpose purpose, String name, byte[] bytes) {
        Kept.requireSize(bytes);
        store.removeBefore(clock.instant().minus(KEPT));
        var id = UuidCreator.getTimeOrderedEpoch();
        var known = org.planwerk.document.Characters.clean(name)
                .replaceAll("(?s).*[/\\\\]", "")
                .strip();
        var shortened = known.length() > LONGEST_NAME ? known.substring(known.length() - LONGEST_NAME) : known;
        store.add(new Kept(id, purpose, shortened, bytes, "{}"), Acting.get().account(), clock.instant());
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(UUID id, Purpose purpose) {
        return store.find(id, Acting.get().account(), purpose, clock.instant().minus(KEPT));
    }

    @Transactional
    public void note(UUID id, String notes) {
        store.note(id, Acting.get().account(), notes);
    }

    /** Whether it was still there: of two who take the same file over, one gets it. */
    @Transactional
    public boolean remove(UUID id) {
        return store.remove(id, Acting.get().account()) > 0;
    }
}
