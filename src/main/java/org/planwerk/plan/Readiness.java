package org.planwerk.plan;

import java.util.List;

/** Whether an edition may go on, said before anybody tries. */
public record Readiness(List<EditionGuard.Obstacle> obstacles, List<EditionGuard.Met> met) {

    public boolean isReady() {
        return obstacles.isEmpty();
    }
}
