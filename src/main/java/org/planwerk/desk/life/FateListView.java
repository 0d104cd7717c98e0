package org.planwerk.desk.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;
import org.planwerk.web.FieldSign;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Problems;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/** Many fates at once, as a list. *
 * @param board where one is decided after the other
 * @param open whether anything is still to be decided
 */
record FateListView(
        Words title,
        String path,
        List<Crumb> crumbs,
        String count,
        List<Tab> tabs,
        List<Group> groups,
        String board,
        boolean open,
        Problems problems,
        boolean writable) {

    record Group(@Nullable FieldSign field, String name, List<Row> rows) {}

    record Row(
            String id,
            Entry title,
            String verdict,
            String reason,
            String version,
            List<Option> options,
            FateSign sign) {}
}
