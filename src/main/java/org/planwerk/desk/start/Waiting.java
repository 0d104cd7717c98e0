package org.planwerk.desk.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A room that knows what waits for somebody in the workshop; its texts stand in the room's own messages. */
public interface Waiting {

    /** How much it matters; what holds others up comes first. */
    enum Weight {
        HOLDS_OTHERS_UP,
        SOON,
        OPEN
    }

    /**
     * Something that waits, with the one thing that can be done about it.
     *
     * @param title key of the sentence that says what waits, with {@code values}
     * @param why key of a second sentence, with the same values
     * @param due until when
     * @param act key of what the button says
     * @param path behind municipality and language
     */
    record Item(
            Weight weight,
            String title,
            @Nullable String why,
            Map<String, ?> values,
            @Nullable LocalDate due,
            String act,
            String path) {}

    /** What waits for the person who looks, in no order; nothing that is not theirs to do. */
    List<Item> items(Glance glance);
}
