package org.planwerk.history;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the history of the municipality was looked through, and what came of it. */
@Service
public class Inspections {

    private final InspectionStore store;

    Inspections(InspectionStore store) {
        this.store = store;
    }

    @Transactional
    public void keep(Inspection inspection) {
        store.add(inspection);
    }

    @Transactional(readOnly = true)
    public Optional<Inspection> findLast() {
        return store.findLast();
    }
}
