package org.planwerk.text;

import java.util.UUID;

/**
 * What a text is called in another language.
 *
 * @param field the member of the package, such as {@code title}
 * @param body empty for one that is to be taken away
 * @param ofSha256 of the main text that was translated; once that has another one the translation is stale
 * @param draft whether only the workshop sees it
 */
public record Translation(
        UUID id,
        UUID owner,
        String field,
        String language,
        String body,
        Origin origin,
        String ofSha256,
        boolean draft) {

    public boolean isStale(String mainText) {
        return !ofSha256.equals(MainText.sha256(mainText));
    }
}
