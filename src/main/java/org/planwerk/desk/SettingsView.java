package org.planwerk.desk;

import java.util.List;
import org.planwerk.web.Entry;

/** What can be settled: the lists, and which of the pages that the law asks for are missing. */
record SettingsView(List<TextsView.Line> lists, List<Entry> missing) {}
