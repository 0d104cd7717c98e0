package org.planwerk.monitoring.round;

import org.jspecify.annotations.Nullable;

/**
 * Something that is asked on every measure of a round.
 *
 * @param no its place, and its name within the round
 * @param words of a question of the plan's own; the others are said in the language of the reader
 */
public record Question(int no, Kind kind, @Nullable String words) {

    /** What a question is about, in the order in which it is asked. */
    public enum Kind {
        STATUS(Step.PROGRESS),
        HAPPENED(Step.PROGRESS),
        OBSTACLES(Step.TROUBLE),
        DECISION(Step.TROUBLE),
        NEXT(Step.AHEAD),
        RESOURCES(Step.AHEAD),
        EVIDENCE(Step.PROOF),
        FIGURES(Step.PROOF),
        OWN(Step.OWN);

        private final Step step;

        Kind(Step step) {
            this.step = step;
        }

        public Step step() {
            return step;
        }

        /** Whether what is answered stands on the public page of the measure once it is released. */
        public boolean isPublic() {
            return this == STATUS || this == HAPPENED || this == EVIDENCE;
        }

        /** Whether every round asks it, and no answer is handed in without it: a statement needs it. */
        public boolean isNeeded() {
            return this == STATUS || this == HAPPENED;
        }
    }

    /** What is asked together on one screen. */
    public enum Step {
        PROGRESS,
        TROUBLE,
        AHEAD,
        PROOF,
        OWN
    }

    /** The name of its control, such as {@code q3}. */
    public String name() {
        return "q" + no;
    }
}
