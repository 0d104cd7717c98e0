package org.planwerk.portal.search;

import java.util.Arrays;
import java.util.Optional;

/** What a find is, in the order of the groups; {@code word} stands in addresses. */
enum SearchKind {
    MEASURE("massnahmen"),
    FIELD("handlungsfelder"),
    GOAL("ziele"),
    NEED("bedarfe"),
    FINDING("befunde"),
    THEME("themen"),
    SCENARIO("zukunft"),
    CHAPTER("kapitel"),
    PLAN("plan"),
    EDITION("fassungen"),
    CYCLE("jahre"),
    RESOLUTION("beschluesse"),
    TERM("begriffe"),
    SOURCE("quellen"),
    CLAIM("aussagen"),
    CONTACT("kontakte"),
    ORGANISATION("akteure"),
    OFFER("angebote"),
    FILE("dokumente");

    private final String word;

    SearchKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<SearchKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
