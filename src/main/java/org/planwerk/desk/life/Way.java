package org.planwerk.desk.life;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planwerk.plan.EditionState;

/** A step that an edition can take; {@code path} names it in addresses. */
enum Way {
    TO_PREPARATION("vorbereitung", EditionState.PREPARATION),
    TO_PARTICIPATION("beteiligung", EditionState.PARTICIPATION),
    TO_DRAFT("entwurf", EditionState.DRAFT),
    TO_CONSULTATION("stellungnahmen", EditionState.CONSULTATION),
    PROPOSE("vorlage", EditionState.PROPOSED),
    ADOPT("beschluss", EditionState.ADOPTED),
    DEFER("vertagen", EditionState.PROPOSED),
    REFER_BACK("zurueckgeben", EditionState.DRAFT),
    IN_FORCE("in-kraft", EditionState.IN_FORCE),
    WITHDRAW("zurueckziehen", EditionState.WITHDRAWN);

    private final String path;
    private final EditionState to;

    Way(String path, EditionState to) {
        this.path = path;
        this.to = to;
    }

    String path() {
        return path;
    }

    EditionState to() {
        return to;
    }

    boolean leadsFrom(EditionState from) {
        return switch (this) {
            case ADOPT, DEFER, REFER_BACK -> from == EditionState.PROPOSED;
            default -> from != to && from.next().contains(to) && (from != EditionState.PROPOSED || this == WITHDRAW);
        };
    }

    /** Whether the council decides it. */
    boolean isOfCouncil(EditionState from) {
        return from == EditionState.PROPOSED;
    }

    static List<Way> from(EditionState state) {
        return Arrays.stream(values()).filter(way -> way.leadsFrom(state)).toList();
    }

    static Optional<Way> find(String path) {
        return Arrays.stream(values()).filter(way -> way.path.equals(path)).findFirst();
    }
}
