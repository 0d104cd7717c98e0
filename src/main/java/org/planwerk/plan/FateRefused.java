package org.planwerk.plan;

import java.util.UUID;

/** A fate was not decided; nothing was changed. */
public sealed class FateRefused extends RuntimeException {

    private final transient UUID thing;

    private FateRefused(UUID thing, String message) {
        super(message + ": " + thing);
        this.thing = thing;
    }

    /** The thing whose fate it was. */
    public UUID thing() {
        return thing;
    }

    /** The edition lies before the council or has been decided: its fates stand. */
    public static final class Closed extends FateRefused {

        Closed(UUID thing) {
            super(thing, "the fates of the edition stand");
        }
    }

    /** The edition before has no such thing. */
    public static final class Gone extends FateRefused {

        Gone(UUID thing) {
            super(thing, "not in the edition before");
        }
    }

    /** Somebody else has decided it in the meantime. */
    public static final class Overtaken extends FateRefused {

        Overtaken(UUID thing) {
            super(thing, "decided in the meantime");
        }
    }

    /** What the verdict cannot do without. */
    public enum Need {
        /** Why it is so. */
        REASON,
        /** What the new thing is called. */
        NAME,
        /** With which others it is merged. */
        PARTNERS,
        /** Into which two or more it is split. */
        PARTS
    }

    /** Something is missing that the verdict needs. */
    public static final class Incomplete extends FateRefused {

        private final Need need;

        Incomplete(UUID thing, Need need) {
            super(thing, "lacks " + need);
            this.need = need;
        }

        public Need need() {
            return need;
        }
    }
}
