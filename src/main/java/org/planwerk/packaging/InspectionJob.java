package org.planwerk.packaging;

import java.time.Clock;
import java.time.Duration;
import org.planwerk.history.Author;
import org.planwerk.history.Inspections;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through the history of every municipality once a day, so that nobody has to think of it. */
@Component
class InspectionJob {

    private static final Logger LOG = LoggerFactory.getLogger(InspectionJob.class);
    private static final Duration DAY = Duration.ofHours(23);

    private final Municipalities municipalities;
    private final Inspections inspections;
    private final Inspector inspector;
    private final Clock clock;

    InspectionJob(Municipalities municipalities, Inspections inspections, Inspector inspector, Clock clock) {
        this.municipalities = municipalities;
        this.inspections = inspections;
        this.inspector = inspector;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void inspectDue() {
        municipalities.list().forEach(this::inspectDue);
    }

    void inspectDue(Municipality municipality) {
        Tenant.run(municipality, () -> {
            if (isDue() && !inspector.inspect(Author.COMMAND).isSound()) {
                LOG.error("the history of {} does not agree with its tables", municipality.slug());
            }
        });
    }

    private boolean isDue() {
        return inspections
                .findLast()
                .filter(last -> last.at().isAfter(clock.instant().minus(DAY)))
                .isEmpty();
    }
}
