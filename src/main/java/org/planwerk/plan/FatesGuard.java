package org.planwerk.plan;

import java.util.List;
import java.util.Map;
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
        return predecessors(edition).entrySet().stream()
                .filter(kind -> !kind.getValue().withoutFate().isEmpty())
                .map(kind -> new Obstacle(
                        "fatesOpen." + kind.getKey(),
                        kind.getValue().withoutFate(),
                        kind.getValue().all()))
                .toList();
    }

    @Override
    public List<Met> met(EditionId edition, EditionState to, List<Obstacle> own) {
        if (to != EditionState.PROPOSED) {
            return List.of();
        }
        return predecessors(edition).entrySet().stream()
                .filter(kind -> kind.getValue().withoutFate().isEmpty())
                .map(kind ->
                        new Met("fatesOpen." + kind.getKey(), kind.getValue().all()))
                .toList();
    }

    private Map<String, EditionStore.Predecessors> predecessors(EditionId edition) {
        return store.countWithoutFate(edition);
    }
}
