package org.planwerk.portal.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.ContactCard;

/**
 * A page that the law asks for: what the municipality says, and what this software knows of itself.
 *
 * @param name by which its texts begin
 * @param html of the municipality, in its main language; null if it has said nothing yet
 * @param lang of that, where the page is in another language
 */
record LegalView(
        String name,
        String path,
        @Nullable String html,
        @Nullable String lang,
        @Nullable String asOf,
        List<Part> parts,
        @Nullable ContactCard contact) {

    /** Something that is true of every page of this software. */
    record Part(String id, String title, List<String> sentences) {}
}
