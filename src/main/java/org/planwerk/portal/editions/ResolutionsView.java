package org.planwerk.portal.editions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.Fact;
import org.planwerk.web.Words;

/** Everything that was decided on a municipality's plans, paper by paper. */
record ResolutionsView(
        String lead,
        List<Crumb> crumbs,
        List<Paper> papers,
        @Nullable String note) {

    /** What councils and committees said to one paper, in the order of the days. */
    record Paper(String id, Words subject, @Nullable String reference, List<Line> resolutions) {}

    /** A resolution; {@code subject} only if it differs from that of the paper. */
    record Line(
            int no,
            String when,
            @Nullable Words role,
            Words body,
            @Nullable Words result,
            String basis,
            @Nullable Words subject,
            @Nullable Words wording,
            @Nullable Words reasons,
            List<Fact> facts) {}
}
