package org.planwerk.packaging;

import java.time.Clock;
import java.util.List;
import org.planwerk.history.Author;
import org.planwerk.history.Histories;
import org.planwerk.history.Inspection;
import org.planwerk.history.Inspections;
import org.planwerk.history.Verification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the history of the municipality and at what stands in its tables, and keeps what came of it. */
@Service
public class Inspector {

    private final Histories histories;
    private final Drifts drifts;
    private final Inspections inspections;
    private final Clock clock;

    Inspector(Histories histories, Drifts drifts, Inspections inspections, Clock clock) {
        this.histories = histories;
        this.drifts = drifts;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** What was found, in full. */
    public record Result(Verification verification, List<Drift> drifts) {

        public boolean isSound() {
            return verification.broken().isEmpty() && drifts.isEmpty();
        }
    }

    /** One moment is looked at: what somebody saves meanwhile would look like a drift. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Result inspect(Author by) {
        var result = new Result(histories.verify(), drifts.list());
        inspections.keep(new Inspection(
                clock.instant(),
                by,
                result.verification().versions(),
                result.verification().head(),
                result.verification().broken().map(Verification.Broken::no).orElse(null),
                result.drifts().size()));
        return result;
    }
}
