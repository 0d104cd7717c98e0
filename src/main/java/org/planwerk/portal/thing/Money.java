package org.planwerk.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Words;

/**
 * Money and people of a measure.
 *
 * @param euros per year, each with its sources and, where there are several, their sum
 * @param posts full-time equivalents, never summed up
 * @param phrases what the plan says instead of a sum
 */
record Money(List<Row> euros, List<Row> posts, List<Words> phrases) {

    /** One line; {@code first} of its year. */
    record Row(String year, boolean first, @Nullable Words source, String planned, String actual, boolean sum) {}

    boolean isEmpty() {
        return euros.isEmpty() && posts.isEmpty() && phrases.isEmpty();
    }
}
