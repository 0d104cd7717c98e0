package org.planwerk.desk.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Words;

/**
 * All that lies in a pile.
 *
 * @param count how much that is, in words
 * @param next where the next papers are
 * @param beginning where the first papers are; null if they are here
 * @param none what is said if nothing lies in it, and {@code todo} what to do then
 */
record PileView(
        Words title,
        String path,
        String count,
        List<Paper> papers,
        @Nullable String next,
        @Nullable String beginning,
        String none,
        String todo) {}
