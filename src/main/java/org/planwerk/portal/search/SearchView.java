package org.planwerk.portal.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Chip;
import org.planwerk.web.ContactCard;
import org.planwerk.web.Entry;
import org.planwerk.web.FilterGroup;
import org.planwerk.web.Hit;

/**
 * The page of the search.
 *
 * @param path of this page with what was typed, behind municipality and language
 * @param notes what readers must know: that other words were searched, that only some words were found, that much was cut off
 * @param tips what may help if nothing was found
 */
record SearchView(
        String title,
        String typed,
        String path,
        List<String> notes,
        List<Section> sections,
        List<FilterGroup> filter,
        List<Chip> chips,
        Map<String, String> kept,
        @Nullable String start,
        @Nullable String next,
        List<Entry> tips,
        @Nullable ContactCard contact,
        @Nullable String note) {

    /** The finds of one kind, and the way to all of them. */
    record Section(
            String id,
            String title,
            String count,
            List<Hit> hits,
            @Nullable Entry all) {}
}
