package org.planwerk.plan;

import java.util.List;
import java.util.UUID;

/** A room that has a say before an edition goes on to another state. */
public interface EditionGuard {

    /**
     * What is in the way, with the things that it is about.
     *
     * @param kind names the text that says it, such as {@code fatesOpen.MEASURE}
     * @param of how many things were looked at
     */
    record Obstacle(String kind, List<UUID> things, int of) {}

    /** What had to be there and is, with how many things were looked at. */
    record Met(String kind, int of) {}

    List<Obstacle> obstacles(EditionId edition, EditionState to);

    /** Of what this room looks after, what stands in nobody's way; {@code own} is what does, as {@link #obstacles} said. */
    default List<Met> met(EditionId edition, EditionState to, List<Obstacle> own) {
        return List.of();
    }
}
