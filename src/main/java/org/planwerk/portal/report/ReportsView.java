package org.planwerk.portal.report;

import java.util.List;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;

/** The published reports, newest first, and the fields whose progress can be subscribed to. */
record ReportsView(List<Crumb> crumbs, List<Line> reports, List<Entry> feeds) {

    /** A report with the forms in which it can be taken. */
    record Line(String day, Entry title, String note, List<Entry> forms) {}
}
