package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An office that people may turn to. */
public record Contact(
        UUID id,
        int position,
        @Nullable UUID organisationId,
        String office,
        @Nullable String function,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String topics,
        String languages,
        String basis,
        @Nullable String basisNote) {
    /** The codes of the languages that are spoken there. */
    public java.util.List<String> spoken() {
        return languages.isEmpty() ? java.util.List.of() : java.util.List.of(languages.split(","));
    }
}
