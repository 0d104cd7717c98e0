package org.planwerk.plan;

import java.util.List;
import java.util.UUID;

/** A room that has a say before an edition goes on to another state. */
public interface EditionGuard {

    /**
     * What is in the way, with the things that it is about.
     *
     * @param kind names the text that says it, such as {@code fatesOpen.MEASURE}
     */
    record Obstacle(String kind, List<UUID> things) {}

    List<Obstacle> obstacles(EditionId edition, EditionState to);
}
