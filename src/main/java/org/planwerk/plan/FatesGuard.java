package org.planwerk.plan;

import java.util.List;
import org.springframework.stereotype.Component;

/** Nothing may vanish: no edition is proposed while a thing of its predecessor has no fate. */
@Component
class FatesGuard implements EditionGuard {

    private final EditionStore store;

    FatesGuard(EditionStore store) {
        this.store = store;
    }

    @Override
    public List<Obstacle> obstacles(EditionId edition, EditionState to) {
        if (to != EditionState.PROPOSED) {
            return List.of();
        }
        return store.listWithoutFate(edition).entrySet().stream()
                .map(open -> new Obstacle("fatesOpen." + open.getKey(), open.getValue()))
                .toList();
    }
}
