package org.planwerk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people were last in the workshop of this municipality. */
@Service
public class Visits {

    /** Whoever comes back after so long begins a new visit. */
    private static final Duration PAUSE = Duration.ofHours(4);

    private final MembershipStore store;
    private final Clock clock;

    Visits(MembershipStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Notes that somebody is here, and says when the visit before this one ended; nothing on the first one. */
    @Transactional
    public Optional<Instant> note(UUID account) {
        return store.visit(account, clock.instant(), PAUSE);
    }
}
