package org.planwerk.monitoring.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.Owner;
import org.planwerk.monitoring.round.Round;

/**
 * Somebody who answers: by a personal link, or in the workshop.
 *
 * @param base of all addresses, behind municipality and language
 * @param by whose answers these are, for the coordinator
 * @param owner whose link it is; null in the workshop
 */
record Answering(
        Round round,
        List<AskedMeasure> measures,
        String base,
        String by,
        @Nullable Owner owner) {

    Optional<AskedMeasure> find(int no) {
        return measures.stream().filter(measure -> measure.no() == no).findFirst();
    }
}
