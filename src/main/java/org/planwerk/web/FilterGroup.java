package org.planwerk.web;

import java.util.List;

/** The values of one property by which a list can be narrowed. */
public record FilterGroup(String name, String legend, List<Option> options) {

    /** A value that can be ticked; {@code count} is how many would be found with it. */
    public record Option(String value, Words label, long count, boolean chosen) {}
}
