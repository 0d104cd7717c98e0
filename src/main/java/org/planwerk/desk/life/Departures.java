package org.planwerk.desk.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Comparisons;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Workbench;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.stereotype.Component;

/** Where the working text of an edition has moved on from what the council decided. */
@Component
public class Departures {

    private final Workbench workbench;
    private final Entries entries;

    Departures(Workbench workbench, Entries entries) {
        this.workbench = workbench;
        this.entries = entries;
    }

    /** How a text has moved on. */
    public enum How {
        CHANGED,
        NOT_DECIDED,
        GONE
    }

    /**
     * One text that has.
     *
     * @param entry as it is worked on; of one that is gone as it was decided
     * @param decided null if it never was
     */
    public record Departure(
            How how, WorkingEntry entry, @Nullable WorkingEntry decided) {

        /** Whether the text still has a place in the workshop. */
        boolean isThere() {
            return entry != decided;
        }
    }

    /** All of an edition, and how many decided texts were looked at. */
    public record Found(int looked, List<Departure> departures) {}

    public Found find(DeskEdition edition) {
        var looked = 0;
        var departures = new ArrayList<Departure>();
        for (var list : Comparisons.texts()) {
            var decided = new LinkedHashMap<EntryKey, WorkingEntry>();
            entries.list(list, edition.id(), Layer.DECIDED).forEach(entry -> decided.put(entry.key(), entry));
            looked += decided.size();
            add(departures, list, edition.id(), decided);
        }
        return new Found(looked, departures);
    }

    private void add(
            List<Departure> departures, String list, UUID edition, LinkedHashMap<EntryKey, WorkingEntry> decided) {
        for (var entry : workbench.list(list, edition)) {
            var before = decided.remove(entry.key());
            var binned = entry.publicity().isBinned();
            if (before == null && !binned) {
                departures.add(new Departure(How.NOT_DECIDED, entry, null));
            } else if (before != null && binned) {
                departures.add(new Departure(How.GONE, entry, before));
            } else if (before != null && !before.content().equals(entry.content())) {
                departures.add(new Departure(How.CHANGED, entry, before));
            }
        }
        decided.values().stream()
                .filter(workbench::mayRead)
                .forEach(gone -> departures.add(new Departure(How.GONE, gone, gone)));
    }
}
