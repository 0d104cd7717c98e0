package org.planwerk.report.web;

import java.util.List;
import org.planwerk.report.Draft;
import org.planwerk.report.Report;

/** Reports that are owed, being put together, and frozen. */
record ReportsView(List<Owed> duties, List<Draft> drafts, List<Report> reports, boolean mayWrite) {

    /** A duty in words: to whom, how often, until when. */
    record Owed(String path, String recipient, String rhythm, String state, boolean overdue) {}
}
