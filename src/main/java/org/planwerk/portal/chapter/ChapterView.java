package org.planwerk.portal.chapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.web.NotDecided;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/** A chapter of an edition, with the chapters before and after it. */
record ChapterView(
        Words title,
        @Nullable String number,
        Words eyebrow,
        Entry edition,
        String basis,
        @Nullable Words basisNote,
        String path,
        List<Crumb> crumbs,
        List<Tab> layers,
        @Nullable NotDecided notDecided,
        List<Part> parts,
        List<RunningText> footnotes,
        List<Entry> below,
        @Nullable Entry before,
        @Nullable Entry after,
        List<Entry> elsewhere,
        @Nullable String note) {

    /** A block: text, or a live part that shows the plan as it stands. */
    record Part(
            String id, @Nullable RunningText html, @Nullable LiveTable live) {}
}
