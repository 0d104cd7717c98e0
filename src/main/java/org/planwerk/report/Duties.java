package org.planwerk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To whom the municipality owes reports, and whether it met that. */
@Service
public class Duties {

    private final DutyStore store;

    Duties(DutyStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<Duty> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public Optional<Duty> find(UUID id) {
        return store.find(id);
    }

    @Transactional
    public void save(Duty duty) {
        Acting.get().require(Permission.RUN_ROUNDS);
        store.put(duty);
    }

    /** The report of its next day was given; twice changes nothing. */
    @Transactional
    public void meet(UUID id, LocalDate due, LocalDate day, @Nullable UUID report) {
        var acting = Acting.get();
        acting.require(Permission.RUN_ROUNDS);
        if (store.find(id).flatMap(Duty::nextDue).filter(due::equals).isPresent()) {
            store.meet(id, due, day, report, acting.name());
        }
    }
}
