package org.planwerk.packaging;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something was not written; nothing was changed. */
public sealed class EntryRefused extends RuntimeException {

    private EntryRefused(String message) {
        super(message);
    }

    /**
     * What is wrong with what was to be written.
     *
     * @param index of the writing among those that were to be written together
     * @param path within the entry, such as {@code steps[1].due}; empty for the entry as a whole
     * @param key of the text that says it, with its values
     */
    public record Fault(int index, String path, String key, Map<String, ?> values) {}

    /** It is not right by itself, or does not fit to the rest of the plan. */
    public static final class Wrong extends EntryRefused {

        private final transient List<Fault> faults;

        Wrong(List<Fault> faults) {
            super("%d faults, the first is %s".formatted(faults.size(), faults.getFirst()));
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    /** Somebody else has changed it in the meantime. */
    public static final class Overtaken extends EntryRefused {

        private final transient WorkingEntry current;

        Overtaken(WorkingEntry current) {
            super("%s is now in version %d".formatted(current.key(), current.version()));
            this.current = current;
        }

        /** As it stands now. */
        public WorkingEntry current() {
            return current;
        }
    }

    /** The wording of the edition lies before the council: nothing of it is published until it is decided. */
    public static final class Frozen extends EntryRefused {

        private final transient Set<EntryKey> keys;

        Frozen(Set<EntryKey> keys) {
            super("%d entries belong to a proposed edition".formatted(keys.size()));
            this.keys = Set.copyOf(keys);
        }

        public Set<EntryKey> keys() {
            return keys;
        }
    }
}
