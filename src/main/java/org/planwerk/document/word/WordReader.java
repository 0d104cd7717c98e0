package org.planwerk.document.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.word.Remarks.Remark;

/** What all stories of a file share: styles, numbering, notes, remarks. */
final class WordReader {

    final WordParts parts;
    final WordStyles styles;
    final WordNumbering numbering;
    final Remarks remarks = new Remarks();
    final Fields fields = new Fields();

    private final Map<String, Element> footnotes = new HashMap<>();
    private final Map<String, Element> endnotes = new HashMap<>();
    private final List<Piece> notes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable String title;

    WordReader(WordParts parts) {
        this.parts = parts;
        styles = new WordStyles(parts.part("styles"));
        numbering = new WordNumbering(parts.part("numbering"), styles);
        collect(parts.part("footnotes"), "w:footnote", footnotes);
        collect(parts.part("endnotes"), "w:endnote", endnotes);
    }

    private static void collect(Element part, String name, Map<String, Element> notes) {
        // The others are the lines that Word draws between text and notes.
        part.list(name)
                .filter(note -> note.attribute("w:type") == null || "normal".equals(note.attribute("w:type")))
                .forEach(note -> notes.put(String.valueOf(note.attribute("w:id")), note));
    }

    WordText read() {
        var story = new Story(this, false);
        story.blocks(parts.body());
        var pieces = story.end();
        pieces.addAll(takeNotes());
        if (fields.close()) {
            remarks.add(Remark.UNCLOSED);
        }
        remarks.add(
                Remark.COMMENTS, (int) parts.part("comments").list("w:comment").count());
        return new WordText(title, pieces, remarks.list());
    }

    /** The first title is the title; a second one is a paragraph. */
    boolean takesTitle(String text) {
        if (title != null) {
            return false;
        }
        title = text;
        return true;
    }

    /** The number of a note, which is read when it is first named. */
    int note(Element reference) {
        var kept = reference.name().equals("w:footnoteReference") ? footnotes : endnotes;
        var id = String.valueOf(reference.attribute("w:id"));
        var known = numbers.get(reference.name() + id);
        if (known != null) {
            return known;
        }
        var number = numbers.size() + 1;
        numbers.put(reference.name() + id, number);
        var note = kept.get(id);
        if (note != null) {
            var story = new Story(this, true);
            story.mark(number);
            story.blocks(note);
            var html = new StringBuilder();
            for (var piece : story.end()) {
                if (piece instanceof Piece.Figure) {
                    notes.add(piece);
                } else {
                    html.append(piece.html());
                }
            }
            notes.add(new Piece.Footnote(number, html.toString()));
        }
        return number;
    }

    /** The notes that were named since the last time. */
    List<Piece> takeNotes() {
        var taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }
}
