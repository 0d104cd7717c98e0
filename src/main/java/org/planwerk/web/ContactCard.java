package org.planwerk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact point: who, where, when, in which languages. */
public record ContactCard(
        String heading,
        Words name,
        List<Words> lines,
        @Nullable String open,
        List<Hours> hours,
        @Nullable String languages,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String basis) {

    /** When somebody is there: "Montag, Dienstag", "9 bis 12 Uhr". */
    public record Hours(String days, Words times) {}
}
