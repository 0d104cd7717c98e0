/**
 * Progress rounds: who answers for a measure is asked by letter what became of it, answers by a personal link, and what the
 * coordinator accepts becomes a released statement.
 *
 * <p>A measure without an answer is "not reported", never "unchanged". A closed round is frozen in a snapshot.
 */
@NullMarked
@NamedInterface("round")
package org.planwerk.monitoring.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
