package org.planwerk.portal.search;

import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Something public in one language, as the search knows it.
 *
 * @param current not only of the past: it stands in the edition that holds today, or in none
 * @param url behind municipality and language
 */
record SearchEntry(
        SearchKind kind,
        UUID id,
        String language,
        boolean current,
        String title,
        String body,
        String url,
        String basis) {

    /** Grows when entries are made of the same words in another way. */
    private static final int FORM = 1;

    /** Two entries of one kind and id that have the same print say the same. */
    String print() {
        return DigestUtils.sha256Hex(String.join("\0", "" + FORM, "" + current, title, body, url, basis));
    }
}
