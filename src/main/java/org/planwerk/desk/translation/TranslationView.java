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
        boolean writable,
        boolean publishable,
        boolean waiting) {

    /**
     * One text.
     *
     * @param state how the translation stands to the main text, in words
     * @param machine whether nobody has read what a machine has made
     */
    record Pair(
            String field,
            String label,
            String main,
            String body,
            @Nullable String state,
            boolean machine) {

        Map<String, String> names() {
            return Map.of("text", "text." + field, "machine", "machine." + field);
        }
    }
}
