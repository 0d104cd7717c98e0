package org.planwerk.monitoring.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way of an answer.
 *
 * @param by null once the name is no longer kept
 * @param before what it said before somebody else changed it, as JSON of question numbers and words
 */
public record AnswerEvent(
        Instant at,
        Kind kind,
        @Nullable String by,
        @Nullable String note,
        @Nullable String before,
        @Nullable String after) {

    public enum Kind {
        HANDED_IN,
        TAKEN_BACK,
        ASKED_BACK,
        EDITED,
        ACCEPTED
    }
}
