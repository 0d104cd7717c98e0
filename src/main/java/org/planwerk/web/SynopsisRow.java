package org.planwerk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of things of the earlier edition, and why.
 *
 * @param remarks what can be said beside the reason, as what is different now
 */
public record SynopsisRow(
        FateSign fate,
        String word,
        List<Side> before,
        List<Side> after,
        @Nullable Words why,
        @Nullable Entry decision,
        @Nullable String basis,
        List<String> remarks) {

    public SynopsisRow(
            FateSign fate,
            String word,
            List<Side> before,
            List<Side> after,
            @Nullable Words why,
            @Nullable Entry decision,
            @Nullable String basis) {
        this(fate, word, before, after, why, decision, basis, List.of());
    }

    /**
     * A thing of one edition.
     *
     * @param change its words with what was deleted and inserted, empty if they are shown as they are
     */
    public record Side(Words title, String href, List<WordDiff.Run> change) {

        public static Side of(Words title, String href) {
            return new Side(title, href, List.of());
        }
    }
}
