package org.planwerk.desk.intake;

import java.util.List;
import org.planwerk.desk.DeskEdition;
import org.planwerk.document.Reason;
import org.planwerk.web.Entry;
import org.planwerk.web.FormItem;
import org.planwerk.web.Problems;

/** The pages on which a Word file comes in. */
final class WordView {

    private WordView() {}

    record Choosing(DeskEdition edition, String path, List<Entry> earlier, Problems problems) {}

    record Previewing(
            DeskEdition edition,
            String path,
            String file,
            FormItem.Control title,
            List<Outline.Line> lines,
            List<Reason> remarks,
            Problems problems) {}

    /** Source on one side, things on the other. */
    record Splitting(
            DeskEdition edition,
            String path,
            String title,
            List<Part> parts,
            String chapter,
            String chapterTitle,
            List<Paragraph> paragraphs,
            List<Thing> things,
            int marked) {}

    /** A chapter to go to. */
    record Part(String label, String path, boolean current) {}

    /** A paragraph and what it may still become. */
    record Paragraph(String id, String html, List<Thing> things, List<Offer> offers) {}

    /** A thing that came of a paragraph. */
    record Thing(String kind, String title, String path) {}

    /** What a paragraph may become. */
    record Offer(String list, String label) {}
}
