package org.planwerk.portal.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.planwerk.portal.content.Statement;

/** How current what is known of a measure is: the second of the three judgements. */
public enum Currency {
    /** Somebody has said something within the last {@value Reading#FRESH_MONTHS} months. */
    CURRENT,
    OLD,
    /** Nobody has said anything. */
    NONE;

    public static Currency of(Optional<Statement> newest, LocalDate today) {
        return newest.map(statement ->
                        ChronoUnit.MONTHS.between(statement.atTo(), today) < Reading.FRESH_MONTHS ? CURRENT : OLD)
                .orElse(NONE);
    }
}
