package org.planwerk.history;

import java.util.Optional;

/**
 * What walking through the history of a municipality has shown.
 *
 * @param versions how many hold
 * @param erased of how many the content had to be erased
 * @param head the last link of the chain; noted elsewhere, it proves that nothing was cut off later
 * @param broken the first version that does not hold
 */
public record Verification(long versions, long erased, String head, Optional<Broken> broken) {

    /** The place where the chain breaks, and how. */
    public record Broken(long no, Optional<Version> version, Fault fault) {}

    /** How a version can be wrong. */
    public enum Fault {
        /** Its number does not follow the one before. */
        MISSING,
        /** Its content has another hash. */
        CONTENT,
        /** What it says, or something before it, has been changed. */
        CHAIN
    }
}
