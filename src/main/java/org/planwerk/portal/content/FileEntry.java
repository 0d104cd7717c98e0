package org.planwerk.portal.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document, kept here or known to be elsewhere. */
public record FileEntry(
        UUID id,
        @Nullable String sha256,
        String name,
        String type,
        @Nullable Long size,
        @Nullable String url,
        @Nullable String description,
        @Nullable LocalDate datedFrom,
        @Nullable LocalDate datedTo,
        @Nullable String datedLabel,
        String basis,
        @Nullable String basisNote) {
    public When dated() {
        return new When(datedFrom, datedTo, datedLabel);
    }

    /** The name in letters that every system can keep. */
    public String plainName() {
        var dot = name.lastIndexOf('.');
        var words = Address.words(dot < 1 ? name : name.substring(0, dot));
        var ending = dot < 1 ? "" : Address.words(name.substring(dot + 1));
        return (words.isEmpty() ? "datei" : words) + (ending.isEmpty() ? "" : "." + ending);
    }

    /** Where it is taken from if it is kept here, behind municipality and language. */
    public String path() {
        return "/dateien/" + id + "/" + plainName();
    }
}
