package org.planwerk.desk;

import java.util.UUID;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;

/** An edition as the workshop names it; {@code no} stands in its addresses. */
public record DeskEdition(UUID id, int no, String title, EditionState state, UUID plan) {

    static DeskEdition of(WorkingEntry entry) {
        return new DeskEdition(
                entry.key().uuid(),
                entry.no(),
                entry.title(),
                EditionState.valueOf(entry.text("state")),
                UUID.fromString(entry.text("plan")));
    }

    public String path() {
        return "/werkstatt/fassung/" + no;
    }
}
