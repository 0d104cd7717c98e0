package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes part. */
public record Organisation(
        UUID id,
        String name,
        String kind,
        @Nullable UUID parentId,
        @Nullable String text,
        @Nullable String url,
        String languages,
        String basis,
        @Nullable String basisNote) {
    /** The codes of the languages that are spoken there. */
    public java.util.List<String> spoken() {
        return languages.isEmpty() ? java.util.List.of() : java.util.List.of(languages.split(","));
    }
}
