package org.planwerk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/**
 * The versions of an entry, and two of them compared.
 *
 * @param more the version behind which older ones begin, if there are any
 */
record HistoryView(
        Words title,
        String eyebrow,
        String path,
        String entryPath,
        String current,
        List<Crumb> crumbs,
        List<Tab> tabs,
        List<Option> choices,
        String from,
        String to,
        List<EntryView.Difference> differences,
        List<LogLine> lines,
        @Nullable Integer more,
        boolean writable) {}
