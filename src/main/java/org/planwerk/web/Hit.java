package org.planwerk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A find of the search, with the passage around the words that were found and its dates or states.
 *
 * @param marked the title in pieces, if words of it were found
 */
public record Hit(
        Entry title,
        List<Piece> marked,
        List<Piece> passage,
        @Nullable String passageLang,
        List<String> notes,
        @Nullable FieldSign field) {

    public record Piece(String text, boolean found) {}

    public Hit(
            Entry title,
            List<Piece> passage,
            @Nullable String passageLang,
            List<String> notes,
            @Nullable FieldSign field) {
        this(title, List.of(), passage, passageLang, notes, field);
    }
}
