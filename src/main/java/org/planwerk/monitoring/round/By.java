package org.planwerk.monitoring.round;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Author;

/**
 * Who does something in a round: one of those who are asked, who is known only as long as their name is kept, or somebody who
 * signs in.
 */
public record By(
        @Nullable UUID owner,
        @Nullable UUID account,
        @Nullable String name) {

    public static By owner(UUID owner) {
        return new By(owner, null, null);
    }

    public static By author(Author author) {
        return new By(null, author.account(), author.name());
    }
}
