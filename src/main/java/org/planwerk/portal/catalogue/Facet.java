package org.planwerk.portal.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

/** A property by which measures can be narrowed down. */
enum Facet {
    FIELD("feld"),
    GOAL("ziel"),
    STATUS("status"),
    LEAD("federfuehrung"),
    GROUP("zielgruppe"),
    YEAR("jahr"),
    THEME("thema"),
    BINDING("verbindlichkeit"),
    PRIORITY("prioritaet"),
    GOOD_PRACTICE("vorbild"),
    DECISION("beschluss");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in addresses. */
    String parameter() {
        return parameter;
    }

    static Optional<Facet> find(String parameter) {
        return Stream.of(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }
}
