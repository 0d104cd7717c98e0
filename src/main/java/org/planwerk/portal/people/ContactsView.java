package org.planwerk.portal.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.ContactCard;
import org.planwerk.web.Entry;
import org.planwerk.web.Words;

/** Whom people can ask, and who takes part. */
record ContactsView(
        List<Card> cards, List<Group> groups, @Nullable String note) {

    /** {@code id} is its anchor. */
    record Card(String id, ContactCard contact) {}

    /** Organisations of one kind. */
    record Group(String title, List<Organisation> organisations) {}

    record Organisation(
            String id,
            Entry name,
            @Nullable Words text,
            @Nullable String languages,
            @Nullable Entry link,
            List<Entry> measures,
            @Nullable String more) {}
}
