package org.planwerk.desk.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.FormItem;
import org.planwerk.web.Problems;
import org.planwerk.web.Words;

/**
 * A file on its way in.
 *
 * @param at what it is attached to
 * @param inside whether it stays inside the house until somebody else publishes it
 */
record FileView(
        List<Crumb> crumbs,
        List<FormItem.Control> controls,
        Map<String, String> hidden,
        @Nullable Words at,
        boolean inside,
        Problems problems) {}
