package org.planwerk.monitoring.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code monitoring.link} and {@code monitoring.sent}. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID round, UUID owner, byte[] sha256, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into monitoring.link (id, round_id, owner_id, token_sha256, created_at, expires_at)
                        values (:id, :round, :owner, :sha, :now, :expires)
                        """)
                .param("id", id)
                .param("round", round)
                .param("owner", owner)
                .param("sha", sha256)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A link that opens something now. */
    Optional<PersonalLink> find(byte[] sha256, Instant now) {
        return jdbc.sql("""
                        select id, round_id, owner_id, created_at, expires_at, revoked_at, seen_at from monitoring.link
                         where token_sha256 = :sha and revoked_at is null and expires_at > :now
                        """)
                .param("sha", sha256)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LinkStore::link)
                .optional();
    }

    /** The links of all owners of the round, the newest last. */
    List<PersonalLink> list(UUID round) {
        return jdbc.sql("""
                        select id, round_id, owner_id, created_at, expires_at, revoked_at, seen_at from monitoring.link
                         where round_id = :round order by created_at, id
                        """).param("round", round).query(LinkStore::link).list();
    }

    void setSeen(UUID id, Instant now) {
        jdbc.sql("update monitoring.link set seen_at = :now where id = :id and seen_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    int revoke(UUID round, UUID owner, Instant now) {
        return jdbc.sql("""
                        update monitoring.link set revoked_at = :now
                         where round_id = :round and owner_id = :owner and revoked_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("round", round)
                .param("owner", owner)
                .update();
    }

    /** Of one owner, or of all. What was taken back stays so. */
    void extend(UUID round, @Nullable UUID owner, Instant expires) {
        jdbc.sql("""
                        update monitoring.link set expires_at = :expires
                         where round_id = :round and (:owner::uuid is null or owner_id = :owner) and revoked_at is null
                        """)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("round", round)
                .param("owner", owner)
                .update();
    }

    /** @return whether this letter had not been written yet */
    boolean claim(SentLetter letter, UUID round) {
        return jdbc.sql("""
                        insert into monitoring.sent (round_id, owner_id, kind, occasion, letter_id, at)
                        values (:round, :owner, :kind, :occasion, :letter, :at) on conflict do nothing
                        """)
                        .param("round", round)
                        .param("owner", letter.owner())
                        .param("kind", letter.kind().name())
                        .param("occasion", letter.occasion())
                        .param("letter", letter.letter())
                        .param("at", letter.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** All letters of the round, the newest last. */
    List<SentLetter> listSent(UUID round) {
        return jdbc.sql("""
                        select owner_id, kind, occasion, letter_id, at from monitoring.sent where round_id = :round order by at, letter_id
                        """)
                .param("round", round)
                .query((row, number) -> new SentLetter(
                        row.getObject("letter_id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        SentLetter.Kind.valueOf(row.getString("kind")),
                        row.getString("occasion"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static PersonalLink link(ResultSet row, int number) throws SQLException {
        return new PersonalLink(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("revoked_at") != null,
                row.getTimestamp("seen_at") != null);
    }
}
