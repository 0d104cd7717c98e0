package org.planwerk.portal.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.FateSign;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Words;

/** The glossary, and what the signs mean. */
record TermsView(
        List<Letter> letters,
        List<Fact> bases,
        List<Status> statuses,
        List<Fate> fates,
        @Nullable String note) {

    record Letter(String letter, List<Term> terms) {}

    /** A word with everything that it has meant, oldest edition first; {@code changed} says that this is not one thing. */
    record Term(String id, Words term, @Nullable String changed, List<Side> sides) {}

    /** What a word means in an edition. */
    record Side(Entry where, Words definition, @Nullable Entry source, String basis) {}

    /** A shape, what it stands for, and what the plan calls it. */
    record Status(StatusSign sign, String word, @Nullable String planWords) {}

    record Fate(FateSign sign, String word) {}
}
