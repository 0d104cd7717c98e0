package org.planwerk.desk.start;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.web.Words;

/**
 * One thing in a pile.
 *
 * @param id tells it from the others of the pile
 * @param path where it stands, behind municipality and language
 * @param notes what is worth knowing about it at a glance
 * @param due what presses
 * @param acts what can be done about it
 */
record Paper(
        String id,
        Words title,
        @Nullable String path,
        List<String> notes,
        @Nullable Due due,
        List<Act> acts) {

    private static final int LONGEST = 120;

    /** Why a thing presses; it is late, or will be soon. */
    record Due(String text, boolean late) {}

    /** A way to where something is done; {@code path} stands behind municipality and language. */
    record Act(String label, String path) {}

    static Paper of(WorkingEntry entry, Glance glance) {
        var key = entry.key();
        return new Paper(
                key.edition() == null ? key.id() : key.id() + "." + key.edition(),
                Words.of(entry.title()).shortened(LONGEST),
                glance.path(entry).orElse(null),
                List.of(),
                null,
                List.of());
    }

    Paper named(Words title) {
        return new Paper(id, title, path, notes, due, acts);
    }

    Paper at(@Nullable String path) {
        return new Paper(id, title, path, notes, due, acts);
    }

    /** Known by this; what is null or empty is left out. */
    Paper noting(@Nullable String... more) {
        var all = new ArrayList<>(notes);
        for (var note : more) {
            if (note != null && !note.isEmpty()) {
                all.add(note);
            }
        }
        return new Paper(id, title, path, List.copyOf(all), due, acts);
    }

    Paper pressing(@Nullable Due due) {
        return new Paper(id, title, path, notes, due, acts);
    }

    Paper doing(String label, String path) {
        var all = new ArrayList<>(acts);
        all.add(new Act(label, path));
        return new Paper(id, title, this.path, notes, due, List.copyOf(all));
    }

    boolean isLate() {
        return due != null && due.late();
    }
}
