package org.planwerk.portal.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text of a thing as it stands in one edition and layer. */
public sealed interface Standing permits Field, Scenario, Goal, Finding, Need, Theme, Measure, Chapter {

    UUID editionId();

    UUID thingId();

    /** The number for life, per municipality and kind. */
    int no();

    String layer();

    /** As the edition numbers it: "7.1.1", "A 1". */
    @Nullable String number();

    int position();

    String title();

    @Nullable String text();

    String basis();

    @Nullable String basisNote();

    Kind kind();

    /** Where it has its page, behind municipality and language; the words behind the number are decoration. */
    default String path() {
        return Address.of(kind(), no(), title());
    }
}
