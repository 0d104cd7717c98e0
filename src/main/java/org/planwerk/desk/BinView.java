package org.planwerk.desk;

import java.util.List;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/** What would lead nowhere if an entry went into the bin. */
record BinView(
        Words title,
        String eyebrow,
        String path,
        String current,
        List<Crumb> crumbs,
        List<Entry> referring,
        int version) {}
