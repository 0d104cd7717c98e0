package org.planwerk.monitoring.round;

/** Something was not done with a round or an answer; nothing was changed. */
public sealed class RoundRefused extends RuntimeException {

    private RoundRefused(String message) {
        super(message);
    }

    /** The round is not in the state that this needs: somebody has opened or closed it meanwhile. */
    public static final class WrongState extends RoundRefused {
        WrongState(RoundState state) {
            super("the round is " + state);
        }
    }

    /** No measure lies in what the round asks about. */
    public static final class NothingToAsk extends RoundRefused {
        NothingToAsk() {
            super("no measure is asked about");
        }
    }

    /** Nobody knows any more who was asked. */
    public static final class Forgotten extends RoundRefused {
        Forgotten() {
            super("who was asked is no longer kept");
        }
    }

    /** The plan has no words for how far a measure is, so nobody could say it. */
    public static final class NoWords extends RoundRefused {
        NoWords() {
            super("the plan has no status words");
        }
    }

    /** Somebody else has saved the answer meanwhile. */
    public static final class Overtaken extends RoundRefused {
        Overtaken() {
            super("saved by somebody else");
        }
    }

    /** The answer lies with the coordinator, or is not complete enough for this. */
    public static final class NotReady extends RoundRefused {
        NotReady(String why) {
            super(why);
        }
    }
}
