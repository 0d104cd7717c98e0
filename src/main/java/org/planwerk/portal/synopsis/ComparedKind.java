package org.planwerk.portal.synopsis;

import java.util.Optional;
import java.util.stream.Stream;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Goal;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.Need;
import org.planwerk.portal.content.Standing;

/** The kinds of things that have fates, in the order in which they are shown. */
public enum ComparedKind {
    MEASURE("massnahmen", Measure.class),
    NEED("bedarfe", Need.class),
    GOAL("ziele", Goal.class),
    FIELD("handlungsfelder", Field.class);

    private final String word;
    private final Class<? extends Standing> type;

    ComparedKind(String word, Class<? extends Standing> type) {
        this.word = word;
        this.type = type;
    }

    /** Its name in addresses. */
    public String word() {
        return word;
    }

    Class<? extends Standing> type() {
        return type;
    }

    static Optional<ComparedKind> find(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
