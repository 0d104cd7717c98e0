package org.planwerk.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed something.
 *
 * @param account null if it was a command of the operator
 * @param name as it was then
 */
public record Author(@Nullable UUID account, String name) {

    public static final Author COMMAND = new Author(null, "planwerk");
}
