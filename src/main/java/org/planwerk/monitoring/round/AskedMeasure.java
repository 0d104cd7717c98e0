package org.planwerk.monitoring.round;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a round, as it was called when the round was opened.
 *
 * @param no its number for life
 * @param field its first field of action, and what that is called
 * @param unit who leads or carries it, as the plan says
 * @param owner who is asked; null as long as nobody is known
 */
public record AskedMeasure(
        UUID id,
        int no,
        int position,
        String title,
        @Nullable UUID field,
        @Nullable String fieldName,
        @Nullable String unit,
        @Nullable UUID unitId,
        @Nullable UUID owner) {

    AskedMeasure of(@Nullable UUID newOwner) {
        return new AskedMeasure(id, no, position, title, field, fieldName, unit, unitId, newOwner);
    }
}
