package org.planwerk.packaging;

import java.util.Optional;
import org.planwerk.history.Version;

/**
 * An entry that does not stand as its history says: somebody has changed the tables behind the back of the program.
 *
 * @param last the version with which it should agree; of a snapshot none
 */
public record Drift(Kind kind, EntryKey key, Optional<Version> last) {

    /** How an entry can differ from its history. */
    public enum Kind {
        /** It says something that was never saved. */
        CHANGED,
        /** It is gone, though nobody put it into the bin. */
        GONE,
        /** The wording that lay before the council has another hash. */
        SNAPSHOT
    }
}
