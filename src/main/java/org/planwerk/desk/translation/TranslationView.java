package org.planwerk.desk.translation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.EntryHead;
import org.planwerk.web.Problems;
import org.planwerk.web.Tab;

/**
 * An entry in two languages.
 *
 * @param language its tag
 * @param overtaken whether somebody else has written here meanwhile
 * @param past whether the reader may see how the translations came about
 * @param waiting whether the main text itself is still to be published
 */
record TranslationView(
        EntryHead head,
        List<Tab> languages,
        String language,
        String dir,
        String name,
        String mainLanguage,
        String mainName,
        List<Pair> pairs,
        Problems problems,
        boolean overtaken,
        boolean writable,
        boolean past,
        boolean publishable,
        boolean waiting) {

    /**
     * One text.
     *
     * @param state how the translation stands to the main text, in words
     * @param machine whether nobody has read what a machine has made
     * @param was the print of what stands there, by which it is known whether somebody else writes meanwhile
     * @param stale whether the main text has moved on
     * @param theirs what somebody else has written meanwhile
     */
    record Pair(
            String field,
            String label,
            String main,
            String body,
            @Nullable String state,
            boolean machine,
            String was,
            boolean stale,
            @Nullable String theirs) {

        Map<String, String> names() {
            return Map.of("text", "text." + field, "machine", "machine." + field);
        }
    }
}
