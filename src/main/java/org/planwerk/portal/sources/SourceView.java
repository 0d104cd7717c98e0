package org.planwerk.portal.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.HeadRow;
import org.planwerk.web.ThreadStation;
import org.planwerk.web.Voice;
import org.planwerk.web.Words;

/** One source: what happened, who was there, what was said, and what came of it. */
record SourceView(
        Words title,
        String path,
        Words eyebrow,
        List<String> meta,
        String basis,
        List<Words> text,
        List<Fact> facts,
        @Nullable Heads heads,
        List<Words> result,
        List<Voice> voices,
        List<Entry> parts,
        List<Claim> claims,
        List<ThreadStation> thread,
        @Nullable String note) {

    /** Who was there, as picture, sentence and table. */
    record Heads(String sentence, List<HeadRow> bars, List<Row> rows) {}

    record Row(String group, String format, String n) {}

    /** What the source says about a question. */
    record Claim(Entry what, Words value, @Nullable Words note) {}
}
