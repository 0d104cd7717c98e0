package org.planwerk.portal.content;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What it says in words, by field, in the order of a page; figures and dates are no wording. */
    default Map<String, String> wording() {
        var wording = new LinkedHashMap<String, String>();
        wording.put("title", title());
        if (this instanceof Measure measure) {
            wording.put("summary", requireNonNullElse(measure.summary(), ""));
        }
        wording.put("text", requireNonNullElse(text(), ""));
        if (this instanceof Need need) {
            wording.put("forWhom", requireNonNullElse(need.forWhom(), ""));
        }
        return wording;
    }

    /** Where it has its page, behind municipality and language; the words behind the number are decoration. */
    default String path() {
        return Address.of(kind(), no(), title());
    }
}
