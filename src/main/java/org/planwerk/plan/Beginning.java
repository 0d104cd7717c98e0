package org.planwerk.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With what the next edition begins.
 *
 * @param id of the edition to come, so that asking twice makes one edition
 * @param from the first day of its period, as far as it is known
 * @param label the words for the period
 */
public record Beginning(
        UUID id,
        EditionKind kind,
        Relation relation,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String label,
        LocalDate at,
        String byRole) {}
