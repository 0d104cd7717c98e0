package org.planwerk.web;

import java.util.List;

/** The values of one property by which a list can be narrowed. */
public record FilterGroup(String name, String legend, List<Option> options) {

    /** A value that can be ticked; {@code count} is how many would be found with it. */
    public record Option(String value, Words label, long count, boolean chosen) {}

    /** So many values are shown at once; the rest is a step away. */
    private static final int SHOWN = 7;

    /** A rest of one or two would take more room folded than shown. */
    private static final int WORTH_FOLDING = 3;

    public List<Option> first() {
        return options.subList(0, isLong() ? SHOWN : options.size());
    }

    /** The values that are folded away. */
    public List<Option> rest() {
        return isLong() ? options.subList(SHOWN, options.size()) : List.of();
    }

    private boolean isLong() {
        return options.size() >= SHOWN + WORTH_FOLDING;
    }
}
