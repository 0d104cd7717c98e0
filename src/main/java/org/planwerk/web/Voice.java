package org.planwerk.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said, and who or where.
 *
 * @param quote null if it is only known who was heard
 * @param href where more is told of it
 */
public record Voice(
        @Nullable Words quote,
        Words who,
        @Nullable String basis,
        @Nullable String href) {

    public Voice(Words quote, Words who, @Nullable String basis) {
        this(quote, who, basis, null);
    }
}
