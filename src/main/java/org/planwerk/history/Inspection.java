package org.planwerk.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of walking through the history of a municipality and comparing it with what stands in the tables.
 *
 * @param versions how many were looked at
 * @param head the last link of the chain
 * @param brokenNo where the chain breaks; null if it holds
 * @param drifts how many entries do not stand as their history says
 */
public record Inspection(
        Instant at,
        Author by,
        long versions,
        String head,
        @Nullable Long brokenNo,
        int drifts) {

    public boolean isSound() {
        return brokenNo == null && drifts == 0;
    }
}
