package org.planwerk.desk.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.web.Tab;

/**
 * What is still to be translated into a language.
 *
 * @param lists with how much of each is open
 * @param more where the rest is
 */
record WorkListView(
        String name,
        String path,
        List<Tab> languages,
        List<Count> lists,
        List<Line> lines,
        @Nullable String more) {

    /** A list of the package. */
    record Count(String label, String path, int missing, int stale, boolean current) {}

    /** An entry with what is open of it. */
    record Line(String title, String path, int missing, int stale, WorkingEntry entry) {}
}
