package org.planwerk.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.EntryKey;

/**
 * How the council adopts what lay before it.
 *
 * @param amended the drafts that it adopts instead of the proposed wording
 * @param refused what it does not adopt; it stays in the working text
 * @param mover who moved the amendments
 */
public record Adoption(
        Set<EntryKey> amended,
        Set<EntryKey> refused,
        @Nullable String mover) {

    public Adoption {
        amended = Set.copyOf(amended);
        refused = Set.copyOf(refused);
    }

    public static Adoption unchanged() {
        return new Adoption(Set.of(), Set.of(), null);
    }
}
