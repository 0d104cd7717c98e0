package org.planwerk.monitoring.round;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a measure before: shown beside the question, and never taken over by itself.
 *
 * @param day of the last released statement
 * @param word its status in the plan's own words
 * @param text what had happened
 * @param texts of the round before, by the kind of their question; of the plan's own questions by their words
 */
public record LastAnswer(
        @Nullable LocalDate day,
        @Nullable String word,
        @Nullable String text,
        Map<String, String> texts) {

    public @Nullable String to(Question question) {
        return switch (question.kind()) {
            case STATUS -> word;
            case HAPPENED -> text;
            case OWN -> texts.get(String.valueOf(question.words()));
            default -> texts.get(question.kind().name());
        };
    }
}
