package org.planwerk.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One saved state in the course of an entry.
 *
 * @param moment when, in words
 * @param text who did what
 * @param differences to the state before
 * @param back what a form sends to bring the state back; null where there is nothing to bring back
 */
public record LogLine(
        String moment,
        String text,
        List<EntryView.Difference> differences,
        @Nullable Map<String, String> back) {}
