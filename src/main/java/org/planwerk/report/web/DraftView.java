package org.planwerk.report.web;

import java.util.List;
import org.planwerk.web.FormItem;
import org.planwerk.web.Problems;

/** A report that is being put together: what it rests on, and its parts in their order. */
record DraftView(
        String path,
        String title,
        List<FormItem> head,
        List<PartView> parts,
        List<FormItem> more,
        Problems problems,
        boolean isNew) {

    /** A part; {@code no} counts from 1. */
    record PartView(int no, String title, List<FormItem> items, boolean first, boolean last) {}
}
