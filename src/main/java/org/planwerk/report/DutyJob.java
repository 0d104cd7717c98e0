package org.planwerk.report;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each hour, from the morning on, of which reports somebody is to be reminded. */
@Component
class DutyJob {

    private static final Logger LOG = LoggerFactory.getLogger(DutyJob.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Municipalities municipalities;
    private final DutyReminders reminders;
    private final Clock clock;

    DutyJob(Municipalities municipalities, DutyReminders reminders, Clock clock) {
        this.municipalities = municipalities;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void remind() {
        for (var municipality : municipalities.list()) {
            var now = ZonedDateTime.now(clock.withZone(municipality.timeZone()));
            if (!now.toLocalTime().isBefore(MORNING)) {
                try {
                    Tenant.run(municipality, () -> reminders.send(now.toLocalDate()));
                } catch (RuntimeException broken) {
                    // What an exception says may be what people wrote.
                    LOG.error(
                            "reminders of {} failed: {}",
                            municipality.slug(),
                            broken.getClass().getName());
                }
            }
        }
    }
}
