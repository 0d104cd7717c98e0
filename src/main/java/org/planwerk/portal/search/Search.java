package org.planwerk.portal.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches everything public of the municipality: all words that were typed, else words like them, else some of them.
 */
@Service
class Search {

    /** So many finds of each kind stand on the page of all kinds. */
    static final int MOST_OF_KIND = 10;

    /** So many stand on a page of one kind. */
    static final int MOST = 50;

    private final SearchStore store;

    Search(SearchStore store) {
        this.store = store;
    }

    /**
     * @param languages in which entries are searched, that of the reader first
     * @param chosen the kinds to list, all if empty; finds of the others are counted
     * @param after so many finds are left out if one kind is chosen
     */
    @Transactional(readOnly = true)
    public Found find(Asked asked, List<Locale> languages, Set<SearchKind> chosen, int after) {
        if (asked.isEmpty()) {
            return Found.nothing(asked);
        }
        var tags = languages.stream().map(Locale::toLanguageTag).toList();
        var typed = words(asked.words(), tags);
        return attempt(asked, typed, tags, true, chosen, after)
                .or(() -> correct(typed, tags).flatMap(meant -> attempt(asked, meant, tags, true, chosen, after)))
                .or(() -> typed.size() < 2 ? Optional.empty() : attempt(asked, typed, tags, false, chosen, after))
                .orElseGet(() -> Found.nothing(asked));
    }

    private Optional<Found> attempt(
            Asked asked,
            List<Tiers.Word> words,
            List<String> languages,
            boolean all,
            Set<SearchKind> chosen,
            int after) {
        var tiers = Tiers.of(words, all);
        var rows = store.search(tiers, languages, null, 0, MOST_OF_KIND);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var groups = new ArrayList<Found.Group>();
        rows.stream().collect(groupingBy(row -> row.entry().kind())).forEach((kind, best) -> {
            var listed = !chosen.isEmpty() && !chosen.contains(kind)
                    ? List.<SearchStore.Row>of()
                    : chosen.size() == 1 ? store.search(tiers, languages, kind, after, MOST) : best;
            groups.add(new Found.Group(
                    kind, best.getFirst().found(), best.getFirst().tier(), listed));
        });
        groups.sort(Comparator.comparingInt((Found.Group group) -> group.rows().isEmpty()
                        ? Integer.MAX_VALUE
                        : group.rows().getFirst().tier())
                .thenComparing(Found.Group::kind));
        var searched = words.stream().map(word -> word.token().written()).collect(joining(" "));
        var corrected = !words.stream().map(Tiers.Word::token).toList().equals(asked.words());
        return Optional.of(
                new Found(asked, corrected ? searched : asked.shown(), corrected, !all, groups, new Passage(words)));
    }

    private List<Tiers.Word> words(List<Token> tokens, List<String> languages) {
        return tokens.stream()
                .map(token -> {
                    var stems = new LinkedHashSet<String>();
                    for (var language : languages) {
                        if (language.equals(Locale.GERMAN.toLanguageTag())) {
                            stems.add(German.stem(token.folded()));
                        } else {
                            stems.addAll(store.stems(language, token.written()));
                        }
                    }
                    return new Tiers.Word(token, stems);
                })
                .toList();
    }

    /** The words with those that nobody wrote replaced by what they look like; empty if there is nothing to replace. */
    private Optional<List<Tiers.Word>> correct(List<Tiers.Word> words, List<String> languages) {
        var meant = new ArrayList<Token>();
        for (var word : words) {
            var isKnown = !store.search(Tiers.of(List.of(word), true), languages, null, 0, 1)
                    .isEmpty();
            var token = word.token();
            meant.add(
                    isKnown
                            ? token
                            : Spelling.nearest(token.folded(), store.listNearest(token.folded(), languages))
                                    .map(near -> new Token(near.shown(), near.word(), 0, 0))
                                    .orElse(token));
        }
        return meant.equals(words.stream().map(Tiers.Word::token).toList())
                ? Optional.empty()
                : Optional.of(words(meant, languages));
    }
}
