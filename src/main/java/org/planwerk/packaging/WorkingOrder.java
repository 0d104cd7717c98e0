package org.planwerk.packaging;

import java.util.Comparator;

/** The order in which people expect entries: by their place, then by their number. */
final class WorkingOrder {

    static final Comparator<WorkingEntry> ORDER = Comparator.<WorkingEntry>comparingInt(
                    entry -> entry.content().path("position").asInt(0))
            .thenComparingInt(WorkingEntry::no)
            .thenComparing(entry -> entry.key().id());

    private WorkingOrder() {}
}
