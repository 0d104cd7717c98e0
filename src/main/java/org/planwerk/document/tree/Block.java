package org.planwerk.document.tree;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a document that stands for itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Block {

    /**
     * A heading; all up to the next one of its level or above belongs to it.
     *
     * @param level 1 to 4; no level is left out on the way down
     * @param id by which links of the document reach it
     */
    record Heading(int level, String id, Text text) implements Block {}

    /** A paragraph. */
    record Paragraph(Style style, Text text) implements Block {}

    /** What a paragraph is for. */
    enum Style {
        BODY,
        /** What is said first, a little larger. */
        LEAD,
        /** Beside the matter: sources, remarks. */
        NOTE,
        QUOTE
    }

    /** A list; an item may have another list below it. */
    record Listing(boolean ordered, List<Item> items) implements Block {}

    record Item(Text text, @Nullable Listing below) {}

    /**
     * A table.
     *
     * @param heads the rows of its head; without any, the first cell of each row names the others
     */
    record Table(@Nullable Text caption, List<Row> heads, List<Row> rows) implements Block {

        /** Names and their values. */
        public static Table facts(List<Row> rows) {
            return new Table(null, List.of(), rows);
        }

        @JsonIgnore
        public boolean isFacts() {
            return heads.isEmpty();
        }

        /** How many columns it has. */
        @JsonIgnore
        public int width() {
            return java.util.stream.Stream.concat(heads.stream(), rows.stream())
                    .mapToInt(
                            row -> row.cells().stream().mapToInt(Cell::columns).sum())
                    .max()
                    .orElse(0);
        }
    }

    record Row(List<Cell> cells) {

        /** A name and its value. */
        public static Row fact(String name, Text value) {
            return new Row(List.of(Cell.head(Text.plain(name)), Cell.of(value)));
        }
    }

    /** A cell, with paragraphs and lists in it, over one or several columns and rows. */
    record Cell(List<Block> blocks, boolean head, int columns, int rows) {

        public static Cell of(Text text) {
            return new Cell(body(text), false, 1, 1);
        }

        public static Cell head(Text text) {
            return new Cell(body(text), true, 1, 1);
        }

        private static List<Block> body(Text text) {
            return text.isEmpty() ? List.of() : List.of(new Paragraph(Style.BODY, text));
        }
    }

    /** A picture with the words for who does not see it. */
    record Figure(
            Picture picture, String alternative, @Nullable Text caption) implements Block {}

    static Paragraph body(Text text) {
        return new Paragraph(Style.BODY, text);
    }

    static Paragraph note(Text text) {
        return new Paragraph(Style.NOTE, text);
    }

    static Paragraph lead(Text text) {
        return new Paragraph(Style.LEAD, text);
    }
}
