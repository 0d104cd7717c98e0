package org.planwerk.portal.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.FieldSign;
import org.planwerk.web.StatusLink;
import org.planwerk.web.Tab;
import org.planwerk.web.Words;

/**
 * Which measures stand behind a number, and which do not and why.
 *
 * @param narrowed what narrows the number, such as "Handlungsfeld: Sprache"
 * @param proof that each measure of the edition is named exactly once
 * @param fields how the number spreads over the fields of action; empty if one was chosen
 */
record CountView(
        String path,
        Words lead,
        List<Tab> editions,
        List<Words> record,
        List<String> narrowed,
        List<String> rules,
        String heading,
        List<StatusLink> counted,
        String leftHeading,
        List<Left> left,
        String proof,
        List<InField> fields,
        @Nullable String overlap,
        Entry list,
        @Nullable String note) {

    /** Measures that do not count, for one reason. */
    record Left(String heading, String why, List<StatusLink> measures) {

        private static final int SHORT = 15;

        /** A long list is folded away; it is there for those who check. */
        boolean isLong() {
            return measures.size() > SHORT;
        }
    }

    /** How many measures count in a field of action; without a sign those in none. */
    record InField(@Nullable FieldSign field, Entry count) {}
}
