package org.planwerk.identity;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody is signed in. */
@Service
public class Sessions {

    private final SessionStore store;
    private final Clock clock;

    Sessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The sessions of an account, the one used last first. */
    @Transactional(readOnly = true)
    public List<SignedInSession> list(UUID account) {
        return store.list(account, clock.instant());
    }

    /** Signs the account out everywhere but in the session {@code kept}. */
    @Transactional
    public void endOthers(UUID account, String kept) {
        store.end(account, Set.of(kept));
    }
}
