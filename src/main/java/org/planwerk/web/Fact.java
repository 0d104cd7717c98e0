package org.planwerk.web;

import java.util.List;

/** One line of a list of facts: a term and what is known about it. */
public record Fact(String term, List<Entry> values) {

    public static Fact of(String term, String value) {
        return of(term, Words.of(value));
    }

    public static Fact of(String term, Words value) {
        return new Fact(term, List.of(Entry.of(value)));
    }
}
