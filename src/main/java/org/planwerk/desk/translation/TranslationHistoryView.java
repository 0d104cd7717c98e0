package org.planwerk.desk.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.EntryHead;
import org.planwerk.desk.LogLine;
import org.planwerk.web.Tab;

/**
 * What the texts of an entry were called in another language.
 *
 * @param path of this page, for {@code language}
 * @param back to the translations themselves
 * @param more where older states are
 */
record TranslationHistoryView(
        EntryHead head,
        String path,
        String back,
        List<Tab> languages,
        String language,
        String dir,
        List<LogLine> lines,
        @Nullable String more,
        boolean writable) {}
