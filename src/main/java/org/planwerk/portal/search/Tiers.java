package org.planwerk.portal.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A search as PostgreSQL reads it, from what fits best to what fits at all; see {@code portal.search_entries}. */
final class Tiers {

    /** The beginnings of words are only asked for from here on: fewer letters begin everything. */
    private static final int SHORTEST_BEGINNING = 3;

    /** A word to look for, with its stems in the languages of the reader. */
    record Word(Token token, Set<String> stems) {}

    private enum Match {
        WRITTEN,
        STEM,
        BEGINNING
    }

    private Tiers() {}

    /** @param all whether all words must be found, or one of them is enough */
    static String[] of(List<Word> words, boolean all) {
        return Stream.of(true, false)
                .flatMap(title -> Stream.of(Match.values())
                        .map(match -> words.stream()
                                .map(word -> word(word, match, title))
                                .collect(joining(all ? " & " : " | "))))
                .toArray(String[]::new);
    }

    private static String word(Word word, Match match, boolean title) {
        var folded = word.token().folded();
        var weight = title ? "A" : "AC";
        var written = "'" + folded + "':"
                + (match == Match.BEGINNING && folded.length() >= SHORTEST_BEGINNING ? "*" : "") + weight;
        return match == Match.WRITTEN
                ? written
                : Stream.concat(
                                Stream.of(written),
                                word.stems().stream().map(stem -> "'" + stem + "':" + (title ? "B" : "BD")))
                        .collect(joining(" | ", "(", ")"));
    }
}
