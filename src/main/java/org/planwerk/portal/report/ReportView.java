package org.planwerk.portal.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Document;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;

/**
 * A report as a page.
 *
 * @param frozen when, and the checksum with which anybody can look whether it is still the same
 * @param correction that it was replaced, or replaces another one
 */
record ReportView(
        String path,
        List<Crumb> crumbs,
        Document document,
        String frozen,
        @Nullable Correction correction) {

    record Correction(String sentence, Entry other) {}
}
