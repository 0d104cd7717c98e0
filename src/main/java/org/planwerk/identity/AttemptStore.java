package org.planwerk.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code identity.attempt}. */
@Repository
class AttemptStore {

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many attempts failed under this key and when the next one is free, locked until the end of the transaction. */
    record Count(int failures, Instant freeAt) {}

    Count lock(byte[] key, Instant now) {
        jdbc.sql("""
                        insert into identity.attempt (key, failures, last_at, free_at) values (:key, 0, :now, :now)
                        on conflict (key) do nothing
                        """)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select failures, free_at from identity.attempt where key = :key for update")
                .param("key", key)
                .query((row, number) -> new Count(
                        row.getInt("failures"), row.getTimestamp("free_at").toInstant()))
                .single();
    }

    void put(byte[] key, int failures, Instant now, Instant freeAt) {
        jdbc.sql("""
                        update identity.attempt set failures = :failures, last_at = :now, free_at = :free
                         where key = :key
                        """)
                .param("failures", failures)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("free", freeAt.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
    }

    void removeBefore(Instant day) {
        jdbc.sql("delete from identity.attempt where last_at < :day")
                .param("day", day.atOffset(ZoneOffset.UTC))
                .update();
    }
}
