package org.planwerk.desk;

import java.util.UUID;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes what is due, municipality by municipality. */
@Component
class PublicationJob {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationJob.class);

    private final Municipalities municipalities;
    private final Publications publications;

    PublicationJob(Municipalities municipalities, Publications publications) {
        this.municipalities = municipalities;
        this.publications = publications;
    }

    @Scheduled(
            fixedDelayString = "${planwerk.publish.every:PT20S}",
            initialDelayString = "${planwerk.publish.every:PT20S}")
    void publishDue() {
        for (var municipality : municipalities.list()) {
            Tenant.run(municipality, () -> publications.listDue().forEach(this::publish));
        }
    }

    // What fails stays on the desk with a sentence: nobody would see it in a log.
    private void publish(UUID id) {
        try {
            publications.publish(id);
        } catch (EntryRefused.Frozen frozen) {
            publications.refused(id, "desk.planned.frozen");
        } catch (RuntimeException broken) {
            LOG.error("publication {} failed", id, broken);
            publications.refused(id, "desk.planned.failed");
        }
    }
}
