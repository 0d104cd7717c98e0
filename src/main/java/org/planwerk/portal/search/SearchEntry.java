package org.planwerk.portal.search;

import java.util.UUID;

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
        String basis) {}
