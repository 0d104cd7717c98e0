package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/**
 * How many people: a bar of {@code part} in {@code whole} beside the number in words.
 *
 * @param note what belongs to the number, such as its day
 */
public record HeadRow(
        Entry who,
        long part,
        long whole,
        String people,
        @Nullable Words note) {}
