package org.planwerk.portal.thing;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/**
 * A need judged again at an occasion.
 *
 * @param votes how many gave which verdict; empty if nobody counted
 * @param sentence the same in one sentence
 */
record ReviewStop(
        String when,
        String verdict,
        @Nullable Entry occasion,
        @Nullable String frame,
        List<Vote> votes,
        @Nullable String sentence,
        @Nullable Words reason,
        @Nullable Words by,
        @Nullable String priority,
        String basis,
        @Nullable Words basisNote) {

    record Vote(String verdict, int count, Content bar) {}
}
