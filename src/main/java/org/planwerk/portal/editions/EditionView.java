package org.planwerk.portal.editions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Crumb;
import org.planwerk.web.Download;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.NewsItem;
import org.planwerk.web.WordDiff;
import org.planwerk.web.Words;

/** An edition: what it is, what is in it, how it came about, what is not known of it. */
record EditionView(
        Words title,
        Words eyebrow,
        @Nullable Words lead,
        String basis,
        List<String> meta,
        int no,
        String path,
        List<Crumb> crumbs,
        boolean partial,
        List<Fact> facts,
        Contents contents,
        Participants participants,
        Gaps gaps,
        Definitions definitions,
        List<NewsItem> steps,
        List<NewsItem> resolutions,
        List<Changed> amendments,
        @Nullable String departed,
        List<Departed> departures,
        List<Download> files,
        List<NewsItem> elsewhere,
        List<Fact> snapshots,
        @Nullable String note) {

    /** Who took part: a sentence, and each occasion with its number of people. */
    record Participants(@Nullable String sentence, List<NewsItem> occasions) {}

    /** What the words of the edition mean, which may differ from other editions. */
    record Definitions(@Nullable Words note, List<Term> terms) {
        boolean isEmpty() {
            return note == null && terms.isEmpty();
        }
    }

    record Term(Words term, Words meaning, @Nullable Entry source, String basis) {}

    /** What was done to things after the decision, and to which. */
    record Departed(String change, List<Contents.Branch> things) {}

    /** A wording that the council changed. */
    record Changed(
            Entry thing,
            String field,
            List<WordDiff.Run> change,
            @Nullable Words mover,
            @Nullable Entry resolution) {}
}
