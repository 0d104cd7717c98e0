package org.planwerk.portal.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    /** However much is published in one transaction, it is read once, when all of it stands. */
    @EventListener(ContentPublished.class)
    void published() {
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Rebuilding.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new Rebuilding());
        }
    }

    private final class Rebuilding implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            rebuild(false);
        }
    }

    /** Makes the entries of the municipality what its public content says, also where they seem to be so already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuild() {
        rebuild(true);
    }

    private void rebuild(boolean anew) {
        var municipality = Tenant.get();
        var publication = contents.publication();
        store.keepLanguages(
                municipality.languages().stream().map(Locale::toLanguageTag).toList());
        for (var language : municipality.languages()) {
            var tag = language.toLanguageTag();
            var entries = PublicEntries.list(publication, municipality.mainLanguage(), language);
            if (anew || !store.prints(tag).equals(prints(entries))) {
                write(tag, entries.stream().map(Read::of).toList());
            }
        }
    }

    private static Map<SearchStore.Key, String> prints(List<SearchEntry> entries) {
        return entries.stream()
                .collect(toMap(entry -> new SearchStore.Key(entry.kind(), entry.id()), SearchEntry::print));
    }

    private void write(String language, List<Read> all) {
        var roots = language.equals(Locale.GERMAN.toLanguageTag()) ? germanRoots(all) : Map.<String, List<String>>of();
        for (var from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(all.size(), from + BATCH));
            store.put(
                    batch.stream().map(Read::entry).toList(),
                    batch.stream()
                            .map(read ->
                                    Lexemes.of(read.title(), read.body(), word -> roots.getOrDefault(word, List.of())))
                            .toList());
        }
        store.keep(language, all.stream().map(Read::entry).toList());
        store.setWords(language, words(all));
    }

    /** Of every word its stem and the words that it is made of; PostgreSQL knows those of other languages itself. */
    private static Map<String, List<String>> germanRoots(List<Read> all) {
        var known = all.stream().flatMap(Read::tokens).map(Token::folded).collect(toSet());
        var compounds = new Compounds(known);
        return known.stream()
                .collect(toMap(
                        word -> word,
                        word -> Stream.concat(Stream.of(German.stem(word)), compounds.parts(word).stream())
                                .toList()));
    }

    /** Every word with its most frequent spelling. */
    private static Collection<SearchStore.KnownWord> words(List<Read> all) {
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
            words.add(new SearchStore.KnownWord(word, shown, entries.getOrDefault(word, 1)));
        });
        return words;
    }
}
