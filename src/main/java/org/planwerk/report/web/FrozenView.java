package org.planwerk.report.web;

import org.jspecify.annotations.Nullable;
import org.planwerk.document.tree.Document;
import org.planwerk.report.Report;

/** What a report says: as it would be frozen, or as it was. */
record FrozenView(String path, Document document, @Nullable Report report, boolean mayWrite) {}
