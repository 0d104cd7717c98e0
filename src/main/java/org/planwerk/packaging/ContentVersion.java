package org.planwerk.packaging;

import org.planwerk.tenancy.Municipalities;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to it, in the transaction that publishes, that everybody reads the new content once it is there. */
@Component
class ContentVersion {

    private final Municipalities municipalities;

    ContentVersion(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @EventListener
    void raise(ContentPublished published) {
        municipalities.raiseContentVersion();
    }
}
