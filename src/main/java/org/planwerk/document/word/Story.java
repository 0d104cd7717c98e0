package org.planwerk.document.word;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.InlineText;
import org.planwerk.document.InlineText.Height;
import org.planwerk.document.InlineText.Style;
import org.planwerk.document.ListItems;
import org.planwerk.document.word.Remarks.Remark;
import org.planwerk.document.word.WordNumbering.Label;

/** A run of blocks: the body, or what stands in a cell, a box or a note, where headings are bold text. */
final class Story {

    private static final int DEEPEST_HEADING = 6;

    private final WordReader reader;
    private final boolean inside;
    private final List<Piece> pieces = new ArrayList<>();
    private final ListItems list = new ListItems();

    /** What hangs on a paragraph and stands behind it, or behind its list. */
    private final List<Piece> hanging = new ArrayList<>();

    private InlineText line = new InlineText();
    private boolean isNumbered;

    Story(WordReader reader, boolean inside) {
        this.reader = reader;
        this.inside = inside;
    }

    /** The pieces; nothing may come after this. */
    List<Piece> end() {
        if (!line.isBlank()) {
            put(new Piece.Paragraph("<p>" + line.html() + "</p>"));
        }
        flush();
        return pieces;
    }

    /** Begins with the number of a note. */
    void mark(int note) {
        line.add(String.valueOf(note), Style.PLAIN.height(Height.SUP));
        line.add(" ", Style.PLAIN);
    }

    void blocks(Element container) {
        for (var child : container.children()) {
            block(child);
        }
    }

    private void block(Element child) {
        switch (child.name()) {
            case "w:p" -> paragraph(child);
            case "w:tbl" -> table(child);
            case "w:sdt" -> {
                if (!isDirectory(child)) {
                    blocks(child.child("w:sdtContent"));
                }
            }
            case "w:ins", "w:moveTo" -> {
                reader.remarks.add(Remark.INSERTED);
                blocks(child);
            }
            case "w:del", "w:moveFrom" -> reader.remarks.add(Remark.DELETED);
            case "w:customXml", "w:smartTag" -> blocks(child);
            case "mc:AlternateContent" -> blocks(choice(child));
            case "w:altChunk" -> reader.remarks.add(Remark.OBJECT);
            default -> {}
        }
    }

    private static boolean isDirectory(Element control) {
        var gallery = control.child("w:sdtPr").child("w:docPartObj").said("w:docPartGallery");
        return gallery != null && gallery.equals("Table of Contents");
    }

    /** Two ways to say one thing: the newer one, unless it says nothing. */
    static Element choice(Element alternatives) {
        var newer = alternatives.child("mc:Choice");
        return newer.children().isEmpty() ? alternatives.child("mc:Fallback") : newer;
    }

    private void paragraph(Element paragraph) {
        var properties = paragraph.child("w:pPr");
        var style = properties.said("w:pStyle");
        var level = level(properties, style);
        if (level > 0 && !inside && reader.fields.isSkipping() && reader.fields.close()) {
            // A directory holds no headings: it was never ended.
            reader.remarks.add(Remark.UNCLOSED);
        }
        if (reader.styles.isContents(style)) {
            // It may begin or end a field, but its words are none of the author's.
            new Line(reader, new InlineText(), new ArrayList<>()).read(paragraph);
            return;
        }
        new Line(reader, line, hanging).read(paragraph);
        if (properties.child("w:rPr").has("w:del")) {
            // The end of the paragraph was deleted: it goes on in the next one.
            return;
        }
        var said = line;
        line = new InlineText();
        var label = label(properties, style);
        if (said.isBlank()) {
            if (!hanging.isEmpty()) {
                flush();
            }
        } else if (level > 0) {
            heading(said, level, label);
        } else if (!inside && reader.styles.isTitle(style) && reader.takesTitle(said.text())) {
            flush();
        } else if (label.isPresent() && label.get().plain()) {
            item(said, label.get(), itemDepth(properties, style));
        } else {
            var before = label.map(Label::text).filter(text -> !text.isEmpty());
            put(new Piece.Paragraph((properties.isOn("w:bidi") ? "<p dir=\"rtl\">" : "<p>")
                    + before.map(text -> plain(text) + " ").orElse("") + said.html() + "</p>"));
        }
    }

    private static String plain(String text) {
        var line = new InlineText();
        line.add(text, Style.PLAIN);
        return line.html();
    }

    private int level(Element properties, @Nullable String style) {
        var outline = properties.number("w:outlineLvl", -1);
        return outline < 0 ? reader.styles.level(style) : outline > 8 ? 0 : outline + 1;
    }

    private Optional<Label> label(Element properties, @Nullable String style) {
        var numbering = numbering(properties, style);
        return numbering == null || numbering.equals("0")
                ? Optional.empty()
                : reader.numbering.next(numbering, itemDepth(properties, style));
    }

    private @Nullable String numbering(Element properties, @Nullable String style) {
        var own = properties.child("w:numPr").said("w:numId");
        return own == null ? reader.styles.numbering(style) : own;
    }

    private int itemDepth(Element properties, @Nullable String style) {
        var own = properties.child("w:numPr");
        if (own.has("w:ilvl")) {
            return own.number("w:ilvl", 0);
        }
        var kept = reader.styles.numberingLevel(style);
        var numbering = numbering(properties, style);
        return kept != null
                ? Element.whole(kept, 0)
                : numbering == null ? 0 : reader.numbering.levelOf(numbering, style);
    }

    private void heading(InlineText said, int level, Optional<Label> label) {
        if (inside) {
            put(new Piece.Paragraph("<p><strong>"
                    + label.map(each -> plain(each.text()) + " ").orElse("") + said.htmlOfHeading() + "</strong></p>"));
            return;
        }
        if (level > DEEPEST_HEADING) {
            reader.remarks.add(Remark.OUTLINE);
        }
        flush();
        pieces.addAll(reader.takeNotes());
        var tag = "h" + Math.clamp(level + 1, 2, 4);
        put(new Piece.Heading(
                Math.min(level, DEEPEST_HEADING),
                label.map(each -> each.text().replaceFirst("[.:)]$", ""))
                        .filter(text -> !text.isEmpty())
                        .orElse(null),
                said.text(),
                "<" + tag + ">" + said.htmlOfHeading() + "</" + tag + ">"));
    }

    private void item(InlineText said, Label label, int depth) {
        if (label.ordered() && depth == 0 && label.count() == 1 && isNumbered) {
            flush();
        }
        if (label.ordered() && label.count() > 1 && list.isEmpty()) {
            reader.remarks.add(Remark.CONTINUED);
        }
        isNumbered |= label.ordered() && depth == 0;
        list.add(new ListItems.Item(depth, label.ordered(), said.html()));
    }

    private void table(Element table) {
        var rows = WordTable.rows(table);
        if (rows.size() == 1 && rows.getFirst().cells().size() == 1) {
            // A frame around text.
            blocks(rows.getFirst().cells().getFirst().element());
            return;
        }
        var behind = new ArrayList<Piece>();
        var html = new WordTable(rows, table).html(cell -> cell(cell, behind));
        if (!html.isEmpty()) {
            if (inside) {
                reader.remarks.add(Remark.NESTED);
            }
            put(new Piece.Table(html));
        }
        pieces.addAll(behind);
    }

    /** What stands in a cell; pictures and tables in it stand behind the table. */
    private String cell(Element cell, List<Piece> behind) {
        var story = new Story(reader, true);
        story.blocks(cell);
        var inner = new ArrayList<Piece>();
        for (var piece : story.end()) {
            (piece instanceof Piece.Figure || piece instanceof Piece.Table ? behind : inner).add(piece);
        }
        if (inner.size() == 1 && inner.getFirst().html().startsWith("<p>")) {
            var html = inner.getFirst().html();
            return html.substring(3, html.length() - 4);
        }
        return inner.stream().map(Piece::html).collect(joining());
    }

    private void put(Piece piece) {
        var behind = List.copyOf(hanging);
        hanging.clear();
        flush();
        pieces.add(piece);
        pieces.addAll(behind);
    }

    private void flush() {
        list.take().forEach(each -> pieces.add(new Piece.Listing(each.html())));
        isNumbered = false;
        pieces.addAll(hanging);
        hanging.clear();
    }
}
