package org.planwerk.desk.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.web.FormItem;
import org.planwerk.web.Problems;
import org.planwerk.web.Tab;

/** The pages on which a table comes in. */
final class ImportView {

    private ImportView() {}

    /** Which file. */
    record Choosing(DeskEdition edition, String path, List<Tab> tabs, Problems problems) {}

    /** Which of its columns is what. */
    record Mapping(
            DeskEdition edition,
            String path,
            List<Tab> tabs,
            String file,
            FormItem.@Nullable Control sheets,
            List<FormItem.Control> columns,
            Problems problems) {}

    /** What would come of it. */
    record Previewing(
            DeskEdition edition,
            String path,
            List<Tab> tabs,
            String file,
            Preview preview,
            List<FormItem.Control> mending,
            List<String> read,
            List<String> passed,
            Map<String, Integer> counts,
            boolean undecided) {}
}
