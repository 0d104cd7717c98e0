package org.planwerk.desk.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.word.Chapter;
import org.planwerk.document.word.Piece;
import org.planwerk.document.word.WordText;

/** The chapters of a Word file, each before those below it, with the place by which a form names it. */
record Outline(List<Line> lines) {

    /** Where what stands before the first heading is named. */
    static final String FRONT = "vorspann";

    /**
     * A chapter.
     *
     * @param above the place of the chapter that it belongs to
     */
    record Line(
            String place,
            @Nullable String above,
            int depth,
            @Nullable String number,
            String title,
            List<Piece> pieces) {

        long count(Class<? extends Piece> kind) {
            return pieces.stream().filter(kind::isInstance).count();
        }
    }

    /** @param front what the text before the first heading is called */
    static Outline of(WordText text, String front) {
        var lines = new ArrayList<Line>();
        if (!text.front().isEmpty()) {
            lines.add(new Line(FRONT, null, 0, null, front, text.front()));
        }
        add(lines, text.chapters(), null, 0);
        return new Outline(List.copyOf(lines));
    }

    private static void add(List<Line> lines, List<Chapter> chapters, @Nullable String above, int depth) {
        for (var at = 0; at < chapters.size(); at++) {
            var chapter = chapters.get(at);
            var place = above == null ? "k" + at : above + "." + at;
            lines.add(new Line(place, above, depth, chapter.number(), chapter.title(), chapter.pieces()));
            add(lines, chapter.chapters(), place, depth + 1);
        }
    }
}
