package org.planwerk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code identity.account}. */
@Repository
class AccountStore {

    private static final String SELECT =
            "select id, email, name, operator, disabled, towns, seen_at from identity.account ";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> find(String email) {
        return jdbc.sql(SELECT + "where email = :email")
                .param("email", email)
                .query(AccountStore::account)
                .optional();
    }

    List<Account> list() {
        return jdbc.sql(SELECT + "order by name, id")
                .query(AccountStore::account)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from identity.account)")
                .query(Boolean.class)
                .single();
    }

    Optional<String> findHash(String email) {
        return jdbc.sql("select password_hash from identity.account where email = :email and not disabled")
                .param("email", email)
                .query(String.class)
                .optional();
    }

    void insert(UUID id, String email, String name, String hash, boolean operator, Instant now) {
        jdbc.sql("""
                        insert into identity.account (id, email, name, password_hash, operator, created_at)
                        values (:id, :email, :name, :hash, :operator, :now)
                        """)
                .param("id", id)
                .param("email", email)
                .param("name", name)
                .param("hash", hash)
                .param("operator", operator)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setHash(UUID id, String hash) {
        jdbc.sql("update identity.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void setDisabled(UUID id, boolean disabled) {
        jdbc.sql("update identity.account set disabled = :disabled where id = :id")
                .param("disabled", disabled)
                .param("id", id)
                .update();
    }

    void setSeen(UUID id, Instant now) {
        jdbc.sql("update identity.account set seen_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void addTown(UUID id, int town) {
        jdbc.sql(
                        "update identity.account set towns = array_append(towns, :town) where id = :id and not :town = any (towns)")
                .param("town", town)
                .param("id", id)
                .update();
    }

    void removeTown(UUID id, int town) {
        jdbc.sql("update identity.account set towns = array_remove(towns, :town) where id = :id")
                .param("town", town)
                .param("id", id)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var seen = row.getTimestamp("seen_at");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getBoolean("operator"),
                row.getBoolean("disabled"),
                Stream.of((Integer[]) row.getArray("towns").getArray()).toList(),
                seen == null ? null : seen.toInstant());
    }
}
