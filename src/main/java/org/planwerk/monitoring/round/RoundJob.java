package org.planwerk.monitoring.round;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.planwerk.history.Author;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens rounds on their day and writes the letters that are due, and forgets who was asked in old ones, municipality by municipality, never at night. */
@Component
class RoundJob {

    private static final Logger LOG = LoggerFactory.getLogger(RoundJob.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Municipalities municipalities;
    private final Rounds rounds;
    private final Reminders reminders;
    private final Clock clock;

    RoundJob(Municipalities municipalities, Rounds rounds, Reminders reminders, Clock clock) {
        this.municipalities = municipalities;
        this.rounds = rounds;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${planwerk.rounds.every:PT5M}", initialDelayString = "${planwerk.rounds.every:PT1M}")
    void workThroughTheDay() {
        for (var municipality : municipalities.list()) {
            var now = ZonedDateTime.now(clock.withZone(municipality.timeZone()));
            if (!now.toLocalTime().isBefore(MORNING)) {
                Tenant.run(municipality, () -> {
                    rounds.listActive(now.toLocalDate()).forEach(round -> work(round, now));
                    rounds.forget(now);
                });
            }
        }
    }

    // One round that fails keeps no other from its letters. What an exception says may be what people wrote.
    private void work(Round round, ZonedDateTime now) {
        try {
            if (round.isOpen()) {
                reminders.sendDue(round.id(), now.toLocalDate());
            } else {
                rounds.open(
                        round,
                        String.valueOf(round.origin()),
                        new Author(null, round.asker().name()));
            }
        } catch (RoundRefused.WrongState overtaken) {
            LOG.debug("round {} was opened by another node", round.id());
        } catch (RuntimeException broken) {
            LOG.error("round {} failed: {}", round.id(), broken.getClass().getName());
        }
    }
}
