package org.planwerk.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param email written as {@link Email} normalises it
 * @param operator runs the installation
 * @param disabled can no longer sign in
 * @param towns the numbers of the municipalities in which it has a membership
 */
public record Account(
        UUID id,
        String email,
        String name,
        boolean operator,
        boolean disabled,
        List<Integer> towns,
        @Nullable Instant seenAt) {

    public Person person() {
        return new Person(id, name, email);
    }
}
