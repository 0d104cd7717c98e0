package org.planwerk.web;

import java.util.List;

/** One goal with the needs it answers and the measures that serve it. */
public record WholeRow(Entry goal, List<Entry> needs, List<Measure> measures, int tone) {

    public record Measure(Entry title, StatusSign sign, String word) {}
}
