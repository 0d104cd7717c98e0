package org.planwerk.portal.catalogue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A property by which measures can be narrowed down, in the order in which they are offered. */
enum Facet {
    FIELD("feld"),
    STATUS("status"),
    AGE("alter"),
    EVIDENCE("beleg"),
    GROUP("zielgruppe"),
    LEAD("federfuehrung"),
    GOAL("ziel"),
    THEME("thema"),
    YEAR("jahr"),
    BINDING("verbindlichkeit"),
    PRIORITY("prioritaet"),
    GOOD_PRACTICE("vorbild"),
    DECISION("beschluss");

    /** The three judgements, which say how a measure is doing and not which one it is. */
    static final Set<Facet> JUDGEMENTS = EnumSet.of(STATUS, AGE, EVIDENCE);

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
