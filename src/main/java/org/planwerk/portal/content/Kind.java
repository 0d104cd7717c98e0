package org.planwerk.portal.content;

/** The kinds of things, with the word of their pages' addresses and the symbol of their stations in the red thread. */
public enum Kind {
    FIELD("handlungsfelder", "compass"),
    SCENARIO("handlungsfelder", "goal"),
    GOAL("ziele", "goal"),
    NEED("bedarfe", "need"),
    MEASURE("massnahmen", "measure"),
    FINDING("befunde", "finding"),
    THEME("themen", "compass"),
    CHAPTER("kapitel", "book"),
    SOURCE("quellen", "voice");

    private final String path;
    private final String symbol;

    Kind(String path, String symbol) {
        this.path = path;
        this.symbol = symbol;
    }

    /** As in {@code /musterstadt/massnahmen/17-…}. */
    public String path() {
        return path;
    }

    /** In the sprite. */
    public String symbol() {
        return symbol;
    }
}
