package org.planwerk.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Histories.Difference;
import org.planwerk.history.Histories.Touched;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code history.version}. */
@Repository
class HistoryStore {

    private static final int BATCH = 1_000;

    /** The lock of the writers of a municipality, apart from other advisory locks. */
    private static final int WRITERS = 0x706c616e;

    private static final String SELECT = """
            select no, list, id, edition_id, version, at, account_id, by_name, action, content, sha256, chain
              from history.version
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    HistoryStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:writers, current_setting('planwerk.municipality')::int)")
                .param("writers", WRITERS)
                .query((row, number) -> true)
                .single();
    }

    void add(List<Version> versions) {
        template.batchUpdate("""
                insert into history.version
                       (no, list, id, edition_id, version, at, account_id, by_name, action, content, sha256, chain)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, versions, BATCH, (statement, version) -> {
            statement.setLong(1, version.no());
            statement.setString(2, version.subject().list());
            statement.setString(3, version.subject().id());
            statement.setObject(4, version.subject().edition());
            statement.setInt(5, version.version());
            statement.setObject(6, version.at().atOffset(ZoneOffset.UTC));
            statement.setObject(7, version.by().account());
            statement.setString(8, version.by().name());
            statement.setString(9, version.action().name());
            statement.setString(10, version.content());
            statement.setString(11, version.sha256());
            statement.setString(12, version.chain());
        });
    }

    Optional<Version> findLast() {
        return jdbc.sql(SELECT + "order by no desc limit 1")
                .query(HistoryStore::version)
                .optional();
    }

    Map<Subject, Integer> count(Collection<Subject> subjects) {
        record Counted(Subject subject, int versions) {}
        return jdbc
                .sql("""
                        select v.list, v.id, v.edition_id, max(v.version) as versions
                          from unnest(:lists::text[], :ids::text[], :editions::uuid[]) as s (list, id, edition_id)
                          join history.version v on v.list = s.list and v.id = s.id and v.edition_id is not distinct from s.edition_id
                         group by v.list, v.id, v.edition_id
                        """)
                .param("lists", subjects.stream().map(Subject::list).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(String[]::new))
                .param(
                        "editions",
                        subjects.stream()
                                .map(subject -> Objects.toString(subject.edition(), null))
                                .toArray(String[]::new))
                .query((row, number) -> new Counted(subject(row), row.getInt("versions")))
                .list()
                .stream()
                .collect(toMap(Counted::subject, Counted::versions));
    }

    Map<Subject, Author> authors(Collection<Subject> subjects) {
        record Saved(Subject subject, Author by) {}
        return jdbc
                .sql("""
                        select distinct on (v.list, v.id, v.edition_id) v.list, v.id, v.edition_id, v.account_id, v.by_name
                          from unnest(:lists::text[], :ids::text[], :editions::uuid[]) as s (list, id, edition_id)
                          join history.version v on v.list = s.list and v.id = s.id and v.edition_id is not distinct from s.edition_id
                         order by v.list, v.id, v.edition_id, v.version desc
                        """)
                .param("lists", subjects.stream().map(Subject::list).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(String[]::new))
                .param(
                        "editions",
                        subjects.stream()
                                .map(subject -> Objects.toString(subject.edition(), null))
                                .toArray(String[]::new))
                .query((row, number) -> new Saved(
                        subject(row), new Author(row.getObject("account_id", UUID.class), row.getString("by_name"))))
                .list()
                .stream()
                .collect(toMap(Saved::subject, Saved::by));
    }

    List<Version> list(Subject subject, int before, int most) {
        return jdbc.sql(SELECT + """
                         where list = :list and id = :id and edition_id is not distinct from :edition and version < :before
                         order by version desc limit :most
                        """)
                .param("list", subject.list())
                .param("id", subject.id())
                .param("edition", subject.edition(), java.sql.Types.OTHER)
                .param("before", before)
                .param("most", most)
                .query(HistoryStore::version)
                .list();
    }

    Optional<Version> find(Subject subject, int version) {
        return list(subject, version + 1, 1).stream()
                .filter(found -> found.version() == version)
                .findFirst();
    }

    List<Difference> list(Collection<String> lists, Collection<String> ids, long before, int most) {
        var after = jdbc.sql(SELECT + """
                         where list = any(:lists::text[]) and id = any(:ids::text[]) and no < :before
                         order by no desc limit :most
                        """)
                .param("lists", lists.toArray(String[]::new))
                .param("ids", ids.toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query(HistoryStore::version)
                .list();
        var earlier = jdbc
                .sql("""
                        select a.no as of_no, b.*
                          from unnest(:nos::bigint[], :ids::text[]) as a (no, id),
                               lateral (select no, list, id, edition_id, version, at, account_id, by_name, action, content, sha256, chain
                                          from history.version v
                                         where v.list = any(:lists::text[]) and v.id = a.id and v.no < a.no
                                         order by v.no desc limit 1) b
                        """)
                .param("nos", after.stream().map(Version::no).toArray(Long[]::new))
                .param("ids", after.stream().map(v -> v.subject().id()).toArray(String[]::new))
                .param("lists", lists.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getLong("of_no"), version(row, number)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return after.stream()
                .map(version -> new Difference(Optional.ofNullable(earlier.get(version.no())), version))
                .toList();
    }

    List<Version> listLatest(Collection<String> lists, int most) {
        return jdbc.sql(SELECT + "where list = any(:lists::text[]) order by no desc limit :most")
                .param("lists", lists.toArray(String[]::new))
                .param("most", most)
                .query(HistoryStore::version)
                .list();
    }

    List<Touched> listTouched(Instant since, @Nullable UUID except) {
        return jdbc.sql("""
                        select list, id, edition_id, bool_or(version = 1 and action <> 'FOUND') as is_new, max(at) as at
                          from history.version
                         where at >= :since and (:except::uuid is null or account_id is distinct from :except::uuid)
                         group by list, id, edition_id
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("except", except, java.sql.Types.OTHER)
                .query((row, number) -> new Touched(
                        subject(row),
                        row.getBoolean("is_new"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Version> listAfter(long no, int most) {
        return jdbc.sql(SELECT + "where no > :no order by no limit :most")
                .param("no", no)
                .param("most", most)
                .query(HistoryStore::version)
                .list();
    }

    List<Difference> compare(Instant from, Instant to, int most) {
        return compare(from, to, new Subject("", "", null), most);
    }

    List<Difference> compare(Instant from, Instant to, Subject last, int most) {
        var after = jdbc.sql("""
                        select distinct on (list, id, edition_id)
                               no, list, id, edition_id, version, at, account_id, by_name, action, content, sha256, chain
                          from history.version
                         where at >= :from and at < :to
                           and (list, id, coalesce(edition_id::text, '')) > (:list, :id, :edition)
                         order by list, id, edition_id, version desc
                         limit :most
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("list", last.list())
                .param("id", last.id())
                .param("edition", Objects.toString(last.edition(), ""))
                .param("most", most)
                .query(HistoryStore::version)
                .list();
        var before = jdbc
                .sql("""
                        select distinct on (v.list, v.id, v.edition_id)
                               v.no, v.list, v.id, v.edition_id, v.version, v.at, v.account_id, v.by_name, v.action, v.content, v.sha256, v.chain
                          from unnest(:lists::text[], :ids::text[], :editions::uuid[]) as s (list, id, edition_id)
                          join history.version v on v.list = s.list and v.id = s.id and v.edition_id is not distinct from s.edition_id
                         where v.at < :from
                         order by v.list, v.id, v.edition_id, v.version desc
                        """)
                .param("lists", after.stream().map(v -> v.subject().list()).toArray(String[]::new))
                .param("ids", after.stream().map(v -> v.subject().id()).toArray(String[]::new))
                .param(
                        "editions",
                        after.stream()
                                .map(v -> Objects.toString(v.subject().edition(), null))
                                .toArray(String[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(HistoryStore::version)
                .list()
                .stream()
                .collect(toMap(Version::subject, version -> version));
        return after.stream()
                .map(version -> new Difference(Optional.ofNullable(before.get(version.subject())), version))
                .toList();
    }

    List<Version> listLast() {
        return jdbc.sql("""
                        select distinct on (list, id, edition_id)
                               no, list, id, edition_id, version, at, account_id, by_name, action, content, sha256, chain
                          from history.version
                         order by list, id, edition_id, version desc
                        """).query(HistoryStore::version).list();
    }

    Map<Subject, Set<String>> listHashes() {
        record Hash(Subject subject, String sha256) {}
        return jdbc
                .sql("select distinct list, id, edition_id, sha256 from history.version")
                .query((row, number) -> new Hash(subject(row), row.getString("sha256")))
                .list()
                .stream()
                .collect(groupingBy(Hash::subject, mapping(Hash::sha256, toSet())));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("list"), row.getString("id"), row.getObject("edition_id", UUID.class));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getLong("no"),
                subject(row),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Author(row.getObject("account_id", UUID.class), row.getString("by_name")),
                Action.valueOf(row.getString("action")),
                row.getString("content"),
                row.getString("sha256"),
                row.getString("chain"));
    }
}
