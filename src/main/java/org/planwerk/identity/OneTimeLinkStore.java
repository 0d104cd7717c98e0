package org.planwerk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code identity.one_time_link}. */
@Repository
class OneTimeLinkStore {

    private static final String COLUMNS = "id, kind, email, town, expires_at";
    private static final String OPEN =
            " where sha256 = :sha and kind = :kind and used_at is null and expires_at > :now";

    private final JdbcClient jdbc;

    OneTimeLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OneTimeLink link, byte[] sha256, Instant now) {
        jdbc.sql("""
                        insert into identity.one_time_link (id, kind, sha256, email, town, created_at, expires_at)
                        values (:id, :kind, :sha, :email, :town, :now, :expires)
                        """)
                .param("id", link.id())
                .param("kind", link.kind().name())
                .param("sha", sha256)
                .param("email", link.email())
                .param("town", link.town())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<OneTimeLink> find(OneTimeLink.Kind kind, byte[] sha256, Instant now) {
        return jdbc.sql("select " + COLUMNS + " from identity.one_time_link" + OPEN)
                .param("sha", sha256)
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OneTimeLinkStore::link)
                .optional();
    }

    /** Uses it up; empty if somebody else was faster. */
    Optional<OneTimeLink> use(OneTimeLink.Kind kind, byte[] sha256, Instant now) {
        return jdbc.sql("update identity.one_time_link set used_at = :now" + OPEN + " returning " + COLUMNS)
                .param("sha", sha256)
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OneTimeLinkStore::link)
                .optional();
    }

    int countSince(OneTimeLink.Kind kind, String email, Instant since) {
        return jdbc.sql("""
                        select count(*) from identity.one_time_link
                         where kind = :kind and email = :email and created_at > :since
                        """)
                .param("kind", kind.name())
                .param("email", email)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void removeEndedBefore(Instant day) {
        jdbc.sql("delete from identity.one_time_link where expires_at < :day")
                .param("day", day.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Links of the kind that were never used, of one address or of nobody, open no door any more. */
    void expire(OneTimeLink.Kind kind, @Nullable String email, Instant now) {
        jdbc.sql("""
                        update identity.one_time_link set expires_at = :now
                         where kind = :kind and email is not distinct from :email and used_at is null and expires_at > :now
                        """)
                .param("kind", kind.name())
                .param("email", email)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static OneTimeLink link(ResultSet row, int number) throws SQLException {
        return new OneTimeLink(
                row.getObject("id", UUID.class),
                OneTimeLink.Kind.valueOf(row.getString("kind")),
                row.getString("email"),
                row.getObject("town", Integer.class),
                row.getTimestamp("expires_at").toInstant());
    }
}
