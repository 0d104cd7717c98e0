package org.planwerk.desk.table;

import java.util.List;
import java.util.Map;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.EntryView;
import org.planwerk.web.FormItem;
import org.planwerk.web.Problems;
import org.planwerk.web.Tab;

/** Many measures are given the same at once. */
record BulkView(
        DeskEdition edition,
        String path,
        List<Tab> tabs,
        FormItem.Control what,
        List<Line> lines,
        List<Changing> changing,
        Map<String, String> hidden,
        Problems problems) {

    /** A measure to choose. */
    record Line(String no, String title, boolean chosen) {}

    /** A measure and what would change of it; value names it with the version that was read. */
    record Changing(String value, String title, List<EntryView.Difference> differences) {}
}
