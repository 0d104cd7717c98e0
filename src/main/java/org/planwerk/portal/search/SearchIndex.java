package org.planwerk.portal.search;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.planwerk.packaging.ContentPublished;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.tenancy.Tenant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the entries of the search as the public content is, in the transaction that changes it. */
@Service
class SearchIndex {

    private static final int BATCH = 500;
    private static final int SHORTEST_WORD = 3;

    private record Read(SearchEntry entry, List<Token> title, List<Token> body) {
        static Read of(SearchEntry entry) {
            return new Read(entry, Token.list(entry.title()), Token.list(entry.body()));
        }

        Stream<Token> tokens() {
            return Stream.concat(title.stream(), body.stream());
        }
    }

    private final PublicContents contents;
    private final SearchStore store;

    SearchIndex(PublicContents contents, SearchStore store) {
        this.contents = contents;
        this.store = store;
    }

    /** Writes all entries of the municipality anew. */
    @EventListener(ContentPublished.class)
    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuild() {
        var municipality = Tenant.get();
        var publication = contents.publication();
        store.clear();
        for (var language : municipality.languages()) {
            add(PublicEntries.list(publication, municipality.mainLanguage(), language).stream()
                    .map(Read::of)
                    .toList());
        }
    }

    private void add(List<Read> all) {
        if (all.isEmpty()) {
            return;
        }
        var language = all.getFirst().entry().language();
        var german = language.equals(Locale.GERMAN.toLanguageTag());
        var known = new HashSet<String>();
        all.forEach(read -> read.tokens().map(Token::folded).forEach(known::add));
        var compounds = new Compounds(german ? known : List.of());
        for (var from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(all.size(), from + BATCH));
            store.add(
                    batch.stream().map(Read::entry).toList(),
                    batch.stream()
                            .map(read -> Lexemes.of(read.title(), read.body(), german, compounds))
                            .toList());
        }
        store.addWords(words(language, all));
    }

    /** Every word with its most frequent spelling. */
    private static Collection<SearchStore.KnownWord> words(String language, List<Read> all) {
        var entries = new HashMap<String, Integer>();
        var spellings = new HashMap<String, Map<String, Integer>>();
        for (var read : all) {
            var here = read.tokens()
                    .filter(token -> token.folded().length() >= SHORTEST_WORD && !token.isNumber())
                    .collect(groupingBy(Token::folded));
            here.forEach((word, tokens) -> {
                entries.merge(word, 1, Integer::sum);
                var known = spellings.computeIfAbsent(word, none -> new HashMap<>());
                tokens.forEach(token -> known.merge(token.written(), 1, Integer::sum));
            });
        }
        var words = new ArrayList<SearchStore.KnownWord>();
        spellings.forEach((word, known) -> {
            var shown = known.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(word);
            words.add(new SearchStore.KnownWord(language, word, shown, entries.getOrDefault(word, 1)));
        });
        return words;
    }
}
