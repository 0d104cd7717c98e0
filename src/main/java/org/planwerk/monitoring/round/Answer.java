package org.planwerk.monitoring.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.Effect;

/**
 * What was answered on a measure of a round.
 *
 * @param askedBack what the coordinator wants to know
 * @param statement that was released of it
 */
public record Answer(
        UUID measure,
        State state,
        Given given,
        Instant savedAt,
        @Nullable Instant handedInAt,
        @Nullable String askedBack,
        @Nullable UUID statement) {

    /** How far an answer is; a measure without any is open. */
    public enum State {
        STARTED,
        /** It lies with the coordinator. */
        HANDED_IN,
        ASKED_BACK,
        /** Its statement is released. */
        ACCEPTED;

        public boolean isOpen() {
            return this == STARTED || this == ASKED_BACK;
        }
    }

    /**
     * What it says.
     *
     * @param status the plan's own word
     * @param texts by the numbers of their questions; none is empty
     */
    public record Given(
            @Nullable UUID status,
            boolean delayed,
            @Nullable Effect effect,
            Map<Integer, String> texts) {

        public static final Given NOTHING = new Given(null, false, null, Map.of());

        public Given {
            texts = new TreeMap<>(texts);
            texts.values().removeIf(String::isBlank);
        }

        public String text(Question question) {
            return texts.getOrDefault(question.no(), "");
        }

        /** With what these questions say there, and everything else as it is here. */
        Given with(List<Question> questions, Given other) {
            var merged = new TreeMap<>(texts);
            var result = this;
            for (var question : questions) {
                merged.remove(question.no());
                if (other.texts.containsKey(question.no())) {
                    merged.put(question.no(), other.texts.get(question.no()));
                }
                if (question.kind() == Question.Kind.STATUS) {
                    result = new Given(other.status, other.delayed, result.effect, result.texts);
                }
                if (question.kind() == Question.Kind.EVIDENCE) {
                    result = new Given(result.status, result.delayed, other.effect, result.texts);
                }
            }
            return new Given(result.status, result.delayed, result.effect, merged);
        }

        /** Tells whether somebody has answered these questions differently meanwhile. */
        public String print(List<Question> questions) {
            return DigestUtils.sha256Hex(NOTHING.with(questions, this).toString())
                    .substring(0, 16);
        }

        /** What a question is still to be answered with before the answer can be handed in. */
        public List<Question> missing(Round round) {
            return round.questions().stream()
                    .filter(question -> question.kind() == Question.Kind.STATUS && status == null
                            || question.kind() == Question.Kind.HAPPENED
                                    && text(question).isEmpty())
                    .toList();
        }

        boolean has(Question question) {
            return switch (question.kind()) {
                case STATUS -> status != null;
                case EVIDENCE -> effect != null || !text(question).isEmpty();
                default -> !text(question).isEmpty();
            };
        }

        /** In how many steps of the round something is said. */
        public int steps(Round round) {
            return (int) round.steps().stream()
                    .filter(step -> round.questions(step).stream().anyMatch(this::has))
                    .count();
        }
    }
}
