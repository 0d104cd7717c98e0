package org.planwerk.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says became of a thing of the edition before.
 *
 * @param list in which the thing stands, such as {@code measures}
 * @param verdict null opens the question again
 * @param basedOn the version of the fate that was read before; 0 if there was none, null if it does not matter
 * @param name what it is called from now on, when it is changed or merged
 * @param partners the others that it is merged with
 * @param target the new thing that they become, if there is one already
 * @param parts what those are called that it is split into
 */
public record Decision(
        String list,
        UUID thing,
        @Nullable FateVerdict verdict,
        @Nullable Integer basedOn,
        @Nullable String reason,
        @Nullable String name,
        Set<UUID> partners,
        @Nullable UUID target,
        List<String> parts,
        LocalDate at,
        String byRole) {

    /** A verdict that needs nothing but its reason. */
    public static Decision plain(
            String list,
            UUID thing,
            @Nullable FateVerdict verdict,
            @Nullable Integer basedOn,
            @Nullable String reason,
            LocalDate at,
            String byRole) {
        return new Decision(list, thing, verdict, basedOn, reason, null, Set.of(), null, List.of(), at, byRole);
    }
}
