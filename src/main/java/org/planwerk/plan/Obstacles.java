package org.planwerk.plan;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is in the way of an edition, before anybody tries to let it go on. */
@Service
public class Obstacles {

    private final List<EditionGuard> guards;

    Obstacles(List<EditionGuard> guards) {
        this.guards = guards;
    }

    @Transactional(readOnly = true)
    public List<EditionGuard.Obstacle> list(EditionId edition, EditionState to) {
        return guards.stream()
                .flatMap(guard -> guard.obstacles(edition, to).stream())
                .toList();
    }
}
