package org.planwerk.portal.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/** What organisations offer, topic by topic. */
record OffersView(List<Topic> topics, @Nullable String note) {

    record Topic(String id, Words title, List<Offer> offers) {}

    record Offer(
            String id,
            Entry title,
            @Nullable Entry organisation,
            String when,
            @Nullable Words text,
            @Nullable Entry link) {}
}
