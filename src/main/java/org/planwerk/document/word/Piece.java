package org.planwerk.document.word;

import org.jspecify.annotations.Nullable;
import org.planwerk.document.FileType;

/** A block of a text in its order. All HTML is of the subset that running text may use. */
public sealed interface Piece {

    /** The block as HTML; empty for a figure. */
    String html();

    /**
     * A heading.
     *
     * @param level from 1 to 6
     * @param number as Word counts it, null where it does not; what was typed stands in the title
     */
    record Heading(int level, @Nullable String number, String title, String html) implements Piece {}

    /** A paragraph. */
    record Paragraph(String html) implements Piece {}

    /** A list with the lists in it. */
    record Listing(String html) implements Piece {

        public boolean ordered() {
            return html.startsWith("<ol>");
        }
    }

    /** A table. */
    record Table(String html) implements Piece {}

    /** A picture as it lies in the file: whoever keeps it sends it through {@code Pictures}. */
    record Figure(byte[] bytes, FileType type, @Nullable String alt) implements Piece {

        @Override
        public String html() {
            return "";
        }
    }

    /** A footnote or endnote; the text has its number as {@code <sup>1</sup>}, and so has the note. */
    record Footnote(int number, String html) implements Piece {}
}
