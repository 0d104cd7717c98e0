package org.planwerk.portal.web;

import java.util.Optional;
import org.planwerk.portal.content.Statement;

/** What the newest statement on a measure can show of its effect: the third of the three judgements, from nothing to proof. */
public enum Effect {
    NONE,
    COUNTED,
    MEASURED,
    PROVEN;

    public static Effect of(Optional<Statement> newest) {
        return newest.map(Statement::effect).map(Effect::valueOf).orElse(NONE);
    }

    /** How many of the three rungs of the ladder it reaches. */
    public int rungs() {
        return ordinal();
    }
}
