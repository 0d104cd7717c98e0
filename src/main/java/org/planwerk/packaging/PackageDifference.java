package org.planwerk.packaging;

import java.util.List;

/** What taking a package in changes, or would change: entry by entry, in the order of the package. */
public record PackageDifference(List<Change> changes) {

    /** What happens to an entry. */
    public enum Kind {
        NEW,
        CHANGED,
        /** It is not in the package; it can be brought back. */
        BINNED
    }

    /** An entry of a list; {@code title} is what people know it by. */
    public record Change(Kind kind, EntryKey key, String title) {

        public String list() {
            return key.list();
        }
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
