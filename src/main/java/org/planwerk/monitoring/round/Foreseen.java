package org.planwerk.monitoring.round;

import org.jspecify.annotations.Nullable;

/** A measure that a round would ask about, and whom; nobody if nobody is known. */
public record Foreseen(AskedMeasure measure, @Nullable Addressee addressee) {

    boolean isAskedOf(String email) {
        return addressee != null && addressee.email().equals(email);
    }
}
