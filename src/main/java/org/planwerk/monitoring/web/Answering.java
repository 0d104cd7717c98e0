package org.planwerk.monitoring.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.By;
import org.planwerk.monitoring.round.Owner;
import org.planwerk.monitoring.round.Round;

/**
 * Somebody who answers: by a personal link, or in the workshop.
 *
 * @param base of all addresses, behind municipality and language
 * @param name whose answers these are
 * @param owner whose link it is; null in the workshop
 */
record Answering(
        Round round,
        List<AskedMeasure> measures,
        String base,
        String name,
        @Nullable Owner owner) {

    By by() {
        return owner == null ? By.author(Known.author()) : By.owner(owner.id());
    }

    Optional<AskedMeasure> find(int no) {
        return measures.stream().filter(measure -> measure.no() == no).findFirst();
    }
}
