package org.planwerk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.web.Crumb;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/**
 * The entries of a list, for people who write them.
 *
 * @param add where one is added; null if the person may not
 * @param addLabel what adding is called
 */
record ListView(
        String title,
        @Nullable String eyebrow,
        String path,
        String current,
        List<Crumb> crumbs,
        List<Tab> tabs,
        List<Line> lines,
        List<Line> binned,
        @Nullable String add,
        String addLabel,
        boolean sortable,
        String empty,
        List<Toolbox.Tool> tools) {

    /**
     * An entry.
     *
     * @param id what is sent to move it
     * @param depth how far it stands below those at the top
     */
    record Line(Words title, String path, @Nullable String note, Publicity publicity, String id, int depth) {}
}
