package org.planwerk.desk.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;

/** What is in the way of the next step, and what is not. */
public record GuardView(String title, String sentence, List<Block> blocks, List<String> met) {

    /**
     * A sentence with a count, and each thing that it is about.
     *
     * @param more how many of them are not named
     * @param all where all of them are found; null if nothing is left out
     */
    public record Block(
            String sentence,
            List<Entry> things,
            int more,
            @Nullable String all) {}
}
