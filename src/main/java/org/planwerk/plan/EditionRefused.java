package org.planwerk.plan;

import java.util.List;

/** An edition may not go on; nothing was changed. */
public sealed class EditionRefused extends RuntimeException {

    private EditionRefused(String message) {
        super(message);
    }

    /** No way leads from the state it is in to the one it should go to. */
    public static final class NoSuchWay extends EditionRefused {

        private final EditionState from;
        private final EditionState to;

        NoSuchWay(EditionState from, EditionState to) {
            super("no way leads from %s to %s".formatted(from, to));
            this.from = from;
            this.to = to;
        }

        public EditionState from() {
            return from;
        }

        public EditionState to() {
            return to;
        }
    }

    /** Rooms that look after the edition say what is missing. */
    public static final class Obstructed extends EditionRefused {

        private final transient List<EditionGuard.Obstacle> obstacles;

        Obstructed(List<EditionGuard.Obstacle> obstacles) {
            super("%d obstacles, the first is %s".formatted(obstacles.size(), obstacles.getFirst()));
            this.obstacles = List.copyOf(obstacles);
        }

        public List<EditionGuard.Obstacle> obstacles() {
            return obstacles;
        }
    }

    /** What stands there now is not what was proposed. */
    public static final class WordingChanged extends EditionRefused {

        WordingChanged() {
            super("the wording is not the one that was proposed");
        }
    }

    /** Somebody else has let the edition go on in the meantime. */
    public static final class Overtaken extends EditionRefused {

        Overtaken(int steps) {
            super("the edition has gone %d steps by now".formatted(steps));
        }
    }

    /** What was chosen as an amendment, or not to be adopted, does not lie before the council like that. */
    public static final class NotProposed extends EditionRefused {

        NotProposed(String what) {
            super(what + " is not there to be decided");
        }
    }
}
