package org.planwerk.portal.legal;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the municipality says of itself and of its pages. */
@Service
class LegalPages {

    private final LegalStore store;

    LegalPages(LegalStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Optional<LegalPage> find(String kind) {
        return store.find(kind);
    }
}
