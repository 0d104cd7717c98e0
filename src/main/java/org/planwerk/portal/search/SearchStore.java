package org.planwerk.portal.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on the entries and words of the search. */
@Repository
class SearchStore {

    /** An entry that was found, and how many of its kind were. */
    record Row(SearchEntry entry, int tier, int place, int found) {}

    record Key(SearchKind kind, UUID id) {}

    /** A word of the entries of a language: folded, as people write it, and in how many it stands. */
    record KnownWord(String word, String shown, int entries) {}

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The best finds of each kind; see the function for what the tiers are. */
    List<Row> search(String[] tiers, List<String> languages, @Nullable SearchKind only, int after, int most) {
        return jdbc.sql("""
                        select kind, id, language, e.current, e.title, e.body, e.url, e.basis, f.tier, f.place, f.found
                          from portal.search_entries(cast(:tiers as text[])::tsquery[], cast(:languages as text[]), :only, :after, :most) f
                          join portal.search_entry e using (kind, id, language)
                         order by f.kind, f.place
                        """)
                .param("tiers", tiers)
                .param("languages", languages.toArray(String[]::new))
                .param("only", only == null ? null : only.name(), java.sql.Types.VARCHAR)
                .param("after", after)
                .param("most", most)
                .query(SearchStore::row)
                .list();
    }

    /** The stems of a word by the dictionary of PostgreSQL for a language; none for words that it leaves out. */
    List<String> stems(String language, String word) {
        return jdbc.sql("select unnest(tsvector_to_array(to_tsvector(portal.stemmer(:language), :word)))")
                .param("language", language)
                .param("word", word)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Words that somebody may have meant, those that look most like the typed one first. */
    List<KnownWord> listNearest(String folded, List<String> languages) {
        return jdbc.sql("""
                        select word, shown, entries
                          from portal.nearest_words(:word, cast(:languages as text[]))
                        """)
                .param("word", folded)
                .param("languages", languages.toArray(String[]::new))
                .query((row, number) ->
                        new KnownWord(row.getString("word"), row.getString("shown"), row.getInt("entries")))
                .list();
    }

    /** The prints of all entries in the language. */
    Map<Key, String> prints(String language) {
        return jdbc
                .sql("select kind, id, print from portal.search_entry where language = :language")
                .param("language", language)
                .query((row, number) -> Map.entry(
                        new Key(SearchKind.valueOf(row.getString("kind")), row.getObject("id", UUID.class)),
                        row.getString("print")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Removes what is there in other languages than these. */
    void keepLanguages(Collection<String> languages) {
        for (var table : List.of("portal.search_entry", "portal.search_word")) {
            jdbc.sql("delete from " + table + " where language <> all (cast(:languages as text[]))")
                    .param("languages", languages.toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Writes those that say something new; what is as it was costs no writing in the index.
     *
     * @param lexemes of each entry, in their order
     */
    void put(List<SearchEntry> entries, List<String> lexemes) {
        jdbc.sql("""
                        insert into portal.search_entry as known (kind, id, language, current, title, body, url, basis, print, tsv)
                        select kind, id, language, current, title, body, url, basis, print,
                               case when language = 'de' then lexemes::tsvector
                                    else lexemes::tsvector
                                         || setweight(to_tsvector(portal.stemmer(language), title), 'B')
                                         || setweight(to_tsvector(portal.stemmer(language), body), 'D') end
                          from unnest(cast(:kinds as text[]), cast(:ids as uuid[]), cast(:languages as text[]), cast(:currents as boolean[]),
                                      cast(:titles as text[]), cast(:bodies as text[]), cast(:urls as text[]), cast(:bases as text[]),
                                      cast(:lexemes as text[]),
                                      cast(:prints as text[]))
                               as e (kind, id, language, current, title, body, url, basis, lexemes, print)
                        on conflict (municipality_id, kind, id, language) do update
                           set current = excluded.current, title = excluded.title, body = excluded.body,
                               url = excluded.url, basis = excluded.basis, print = excluded.print, tsv = excluded.tsv
                         where (known.print, known.tsv) is distinct from (excluded.print, excluded.tsv)
                        """)
                .param("kinds", column(entries, entry -> entry.kind().name()))
                .param("ids", column(entries, entry -> entry.id().toString()))
                .param("languages", column(entries, SearchEntry::language))
                .param("currents", column(entries, entry -> String.valueOf(entry.current())))
                .param("titles", column(entries, SearchEntry::title))
                .param("bodies", column(entries, SearchEntry::body))
                .param("urls", column(entries, SearchEntry::url))
                .param("bases", column(entries, SearchEntry::basis))
                .param("prints", column(entries, SearchEntry::print))
                .param("lexemes", lexemes.toArray(String[]::new))
                .update();
    }

    /** Removes all entries in the language but these. */
    void keep(String language, List<SearchEntry> entries) {
        jdbc.sql("""
                        delete from portal.search_entry e
                         where e.language = :language
                           and not exists (select from unnest(cast(:kinds as text[]), cast(:ids as uuid[])) as kept (kind, id)
                                            where kept.kind = e.kind and kept.id = e.id)
                        """)
                .param("language", language)
                .param("kinds", column(entries, entry -> entry.kind().name()))
                .param("ids", column(entries, entry -> entry.id().toString()))
                .update();
    }

    /** All words of a language. */
    void setWords(String language, Collection<KnownWord> words) {
        jdbc.sql("""
                        with now as (
                            select * from unnest(cast(:words as text[]), cast(:shown as text[]), cast(:entries as int[]))
                                as w (word, shown, entries)),
                        gone as (
                            delete from portal.search_word w
                             where w.language = :language and not exists (select from now where now.word = w.word))
                        insert into portal.search_word as known (language, word, shown, entries)
                        select :language, word, shown, entries from now
                        on conflict (municipality_id, language, word) do update
                           set shown = excluded.shown, entries = excluded.entries
                         where (known.shown, known.entries) is distinct from (excluded.shown, excluded.entries)
                        """)
                .param("language", language)
                .param("words", column(words, KnownWord::word))
                .param("shown", column(words, KnownWord::shown))
                .param("entries", column(words, word -> String.valueOf(word.entries())))
                .update();
    }

    private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new SearchEntry(
                        SearchKind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        row.getString("language"),
                        row.getBoolean("current"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("url"),
                        row.getString("basis")),
                row.getInt("tier"),
                row.getInt("place"),
                row.getInt("found"));
    }
}
