package org.planwerk.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Fact;
import org.planwerk.web.StatusSign;

/**
 * The first page of somebody who answers: who asks, until when, and their measures.
 *
 * @param told the key of what has just been done
 * @param next the measure to go on with
 * @param ready how many can be handed in
 * @param forwarding where measures are passed on; null in the workshop
 */
record StartView(
        String base,
        @Nullable String told,
        String eyebrow,
        String lead,
        List<Line> lines,
        @Nullable Next next,
        int ready,
        List<Fact> facts,
        @Nullable String forwarding) {

    /** @param asked what the coordinator wants to know */
    record Line(
            String title,
            @Nullable String field,
            String path,
            StatusSign sign,
            String state,
            @Nullable String asked) {}

    record Next(String label, String path) {}
}
