package org.planwerk.portal.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Words;

/** The municipalities of this installation. */
record InstallationView(List<TownCard> towns) {

    /** What to know of a municipality before one goes there. */
    record TownCard(
            String name,
            String href,
            String letter,
            int accent,
            @Nullable String form,
            boolean fictitious,
            @Nullable Words plan,
            Words standpoint,
            @Nullable String newest) {}
}
