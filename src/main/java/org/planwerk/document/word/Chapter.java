package org.planwerk.document.word;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chapter with what stands in it before its own chapters. */
public record Chapter(int level, @Nullable String number, String title, List<Piece> pieces, List<Chapter> chapters) {

    public Chapter {
        pieces = List.copyOf(pieces);
        chapters = List.copyOf(chapters);
    }
}
