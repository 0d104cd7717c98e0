package org.planwerk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is being put together.
 *
 * @param referenceDay of which it tells: what was said later does not stand in it
 * @param round the closed round that it rests on; without one, on what was released
 * @param replaces the report that it corrects
 */
public record Draft(
        UUID id,
        UUID edition,
        String title,
        @Nullable String lead,
        LocalDate referenceDay,
        @Nullable UUID round,
        @Nullable UUID replaces,
        List<Part> parts) {

    Draft with(List<Part> others) {
        return new Draft(id, edition, title, lead, referenceDay, round, replaces, others);
    }
}
