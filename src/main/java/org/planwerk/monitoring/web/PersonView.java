package org.planwerk.monitoring.web;

import java.util.List;
import org.planwerk.web.Crumb;
import org.planwerk.web.Problems;

/** Somebody who is asked: their measures, letters and links. */
record PersonView(
        String path,
        String name,
        String lead,
        List<Crumb> crumbs,
        List<RoundView.Line> measures,
        List<String> notes,
        List<String> letters,
        String link,
        boolean acts,
        boolean opens,
        String until,
        Problems problems) {}
