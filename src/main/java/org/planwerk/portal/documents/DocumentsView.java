package org.planwerk.portal.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/** Documents, edition by edition. */
record DocumentsView(
        Words lead, List<Group> groups, @Nullable String note) {

    record Group(String id, Words title, List<Row> rows) {}

    /**
     * A document.
     *
     * @param id its anchor, at the first place where it stands
     * @param type such as "PDF"
     * @param where that it is not kept here, and where it is
     */
    record Row(
            @Nullable String id,
            Entry title,
            String type,
            @Nullable Long size,
            String when,
            @Nullable Words description,
            @Nullable Entry where) {}
}
