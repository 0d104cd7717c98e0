package org.planwerk.desk.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/**
 * A year of the plan: its focus theme, what took place, and what came to the plan without a decision of the council.
 *
 * @param addEvent where an event is added to the year; null for who may not
 * @param add where a measure is added to the edition that holds, for this year
 */
record YearView(
        Words title,
        String path,
        @Nullable Words focus,
        List<Crumb> crumbs,
        List<Tab> tabs,
        List<Line> events,
        List<Line> additions,
        @Nullable String addEvent,
        @Nullable String add) {

    /** {@code decided} says whether the council decided it. */
    record Line(Entry title, @Nullable String note, boolean decided) {}
}
