package org.planwerk.portal.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

/** The columns of the catalogue by which it can be sorted. */
enum SortBy {
    NUMBER("nummer"),
    TITLE("titel"),
    FIELD("feld"),
    STATUS("status"),
    LEAD("federfuehrung"),
    PERIOD("zeitraum");

    private final String word;

    SortBy(String word) {
        this.word = word;
    }

    /** Its name in addresses. */
    String word() {
        return word;
    }

    static Optional<SortBy> find(String word) {
        return Stream.of(values()).filter(sort -> sort.word.equals(word)).findFirst();
    }
}
