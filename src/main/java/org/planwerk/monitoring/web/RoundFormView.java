package org.planwerk.monitoring.web;

import java.util.List;
import org.planwerk.web.Crumb;
import org.planwerk.web.FormItem;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;

/** The form of a round that nobody has been asked in yet. */
record RoundFormView(
        String path,
        String title,
        List<Crumb> crumbs,
        RoundForm form,
        List<Option> editions,
        List<Option> fields,
        List<Option> kinds,
        FormItem.Control own,
        FormItem.Control finished,
        String submit,
        Problems problems) {}
