package org.planwerk.document.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Reason;

/**
 * The text of a Word file.
 *
 * @param title what stands in the style for the title, null if nothing does
 * @param pieces everything else, in its order; notes stand at the end of the chapter that names them
 * @param remarks what could not be taken over as it was
 */
public record WordText(@Nullable String title, List<Piece> pieces, List<Reason> remarks) {

    public WordText {
        pieces = List.copyOf(pieces);
        remarks = List.copyOf(remarks);
    }

    /** What stands before the first heading. */
    public List<Piece> front() {
        return pieces.stream()
                .takeWhile(piece -> !(piece instanceof Piece.Heading))
                .toList();
    }

    /** The chapters by their headings, with typed numbers split from titles. A level that is left out is not made up. */
    public List<Chapter> chapters() {
        var root = new Draft(0, null, "");
        var open = new ArrayDeque<Draft>();
        open.push(root);
        for (var piece : pieces) {
            if (piece instanceof Piece.Heading heading) {
                while (open.element().level >= heading.level()) {
                    open.pop();
                }
                var draft = draft(heading, open.element());
                open.element().chapters.add(draft);
                open.push(draft);
            } else if (open.size() > 1) {
                open.element().pieces.add(piece);
            }
        }
        return root.chapter().chapters();
    }

    private static Draft draft(Piece.Heading heading, Draft above) {
        if (heading.number() != null) {
            return new Draft(heading.level(), heading.number(), heading.title());
        }
        var before = above.chapters.isEmpty() ? null : above.chapters.getLast().number;
        return HeadingNumber.split(heading.title(), before)
                .map(split -> new Draft(heading.level(), split.number(), split.title()))
                .orElseGet(() -> new Draft(heading.level(), null, heading.title()));
    }

    private static final class Draft {
        private final int level;
        private final @Nullable String number;
        private final String title;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Draft> chapters = new ArrayList<>();

        Draft(int level, @Nullable String number, String title) {
            this.level = level;
            this.number = number;
            this.title = title;
        }

        Chapter chapter() {
            return new Chapter(
                    level,
                    number,
                    title,
                    pieces,
                    chapters.stream().map(Draft::chapter).toList());
        }
    }
}
