package org.planwerk.portal.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Entry;

/** Several plans have measures: which are meant? Or there is no plan yet. */
record ChooseView(List<Entry> plans, @Nullable String note) {

    static ChooseView of(Reading reading) {
        var plans = reading.content().plans().stream()
                .flatMap(plan -> entry(reading, plan).stream())
                .toList();
        return new ChooseView(plans, reading.tongue().note());
    }

    private static java.util.Optional<Entry> entry(Reading reading, Plan plan) {
        return reading.content()
                .current(plan)
                .map(edition -> Entry.link(reading.title(plan), reading.link(EditionChoice.path(edition))));
    }
}
