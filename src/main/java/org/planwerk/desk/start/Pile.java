package org.planwerk.desk.start;

import java.util.List;
import org.planwerk.desk.Speech;

/**
 * A pile on a desk: things of one sort that wait for people of some role.
 *
 * <p>Its texts stand under {@code desk.pile.} and its name: the title, {@code .count} for how much lies in it, {@code .task}
 * if it is one line among what waits, for when nothing lies in it {@code .none} and {@code .none.why}, and {@code .all} where
 * all of it is more than the pile.
 */
interface Pile {

    /** How a pile lies on somebody's desk. */
    enum Laid {
        /** It is not theirs. */
        NOT,
        /** Only its own page shows it. */
        FILED,
        /** As one line among what waits. */
        AS_A_LINE,
        /** With its first things. */
        OPEN
    }

    String name();

    /** Ends the address of its own page. */
    String path();

    Laid laid(Glance glance);

    /** All that lies in it, what presses most first. */
    List<Paper> papers(Glance glance, Speech speech);

    /** How much it matters if it is one line among what waits. */
    default Waiting.Weight weight() {
        return Waiting.Weight.OPEN;
    }

    /** Where all of it is read, behind municipality and language. */
    default String whole(Glance glance) {
        return "/werkstatt/offen/" + path();
    }

    /** Which of its texts says that nothing lies in it, and what to do next. */
    default String none(Glance glance) {
        return "none";
    }
}
