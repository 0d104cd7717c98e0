package org.planwerk.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;

/**
 * Who would be asked today about what is in force and not finished.
 *
 * @param lead how many measures have nobody; null where nothing is in force
 * @param nobody the measures without anybody, to be ticked
 * @param runs whether the reader may name somebody
 */
record AnsweringView(
        @Nullable String lead,
        List<Option> nobody,
        List<Person> people,
        boolean runs,
        String name,
        String email,
        Problems problems) {

    /** Somebody who answers; {@code count} says for how many measures, and whether as a person or for a unit. */
    record Person(String name, String email, String count, List<String> measures) {}
}
