package org.planwerk.desk;

import java.util.UUID;
import org.planwerk.packaging.Visibility;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;

/**
 * An edition as the workshop names it; {@code no} stands in its addresses.
 *
 * @param hidden whether nobody outside sees it, whatever of its texts is published
 */
public record DeskEdition(UUID id, int no, String title, EditionState state, UUID plan, boolean hidden) {

    public static DeskEdition of(WorkingEntry entry) {
        return new DeskEdition(
                entry.key().uuid(),
                entry.no(),
                entry.title(),
                EditionState.valueOf(entry.text("state")),
                UUID.fromString(entry.text("plan")),
                entry.text("visibility").equals(Visibility.INTERNAL.name()));
    }

    public String path() {
        return "/werkstatt/fassung/" + no;
    }

    /** Where the course of it stands. */
    public String life() {
        return "/werkstatt/fassungen/" + id + "/leben";
    }
}
