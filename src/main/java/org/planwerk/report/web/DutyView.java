package org.planwerk.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.FormItem;
import org.planwerk.web.Problems;

/** A duty to report as a form; {@code due} is the day that can be ticked off. */
record DutyView(
        String path,
        String title,
        List<FormItem> items,
        Problems problems,
        @Nullable String due,
        List<FormItem> met) {}
