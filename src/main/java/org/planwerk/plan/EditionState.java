package org.planwerk.plan;

import java.util.EnumSet;
import java.util.Set;

/** The states of an edition, and which may follow which. */
public enum EditionState {
    PREPARATION,
    PARTICIPATION,
    DRAFT,
    CONSULTATION,
    /** Before the council; the wording is frozen. */
    PROPOSED,
    ADOPTED,
    IN_FORCE,
    SUPERSEDED,
    WITHDRAWN;

    /** Whether the council has decided the edition, so that its decided text never changes again. */
    public boolean isDecided() {
        return this == ADOPTED || this == IN_FORCE || this == SUPERSEDED;
    }

    /** Whether the wording is frozen, or was once. */
    public boolean isFrozen() {
        return this == PROPOSED || isDecided();
    }

    /** The states that may follow; PROPOSED may follow itself when the council defers. */
    public Set<EditionState> next() {
        return switch (this) {
            case PREPARATION -> EnumSet.of(PARTICIPATION, WITHDRAWN);
            case PARTICIPATION -> EnumSet.of(PREPARATION, DRAFT, WITHDRAWN);
            case DRAFT -> EnumSet.of(PARTICIPATION, CONSULTATION, PROPOSED, WITHDRAWN);
            case CONSULTATION -> EnumSet.of(DRAFT, PROPOSED, WITHDRAWN);
            case PROPOSED -> EnumSet.of(DRAFT, PROPOSED, ADOPTED, WITHDRAWN);
            case ADOPTED -> EnumSet.of(IN_FORCE);
            case IN_FORCE -> EnumSet.of(SUPERSEDED);
            case SUPERSEDED, WITHDRAWN -> EnumSet.noneOf(EditionState.class);
        };
    }
}
