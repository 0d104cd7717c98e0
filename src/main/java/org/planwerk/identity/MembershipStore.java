package org.planwerk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code identity.membership}. */
@Repository
class MembershipStore {

    private static final String SELECT = "select account_id, role, fields, organisations from identity.membership ";

    private final JdbcClient jdbc;

    MembershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Membership> list() {
        return jdbc.sql(SELECT + "order by account_id, role")
                .query(MembershipStore::membership)
                .list();
    }

    List<Membership> list(UUID account) {
        return jdbc.sql(SELECT + "where account_id = :account order by role")
                .param("account", account)
                .query(MembershipStore::membership)
                .list();
    }

    /** Everybody of the role, locked until the end of the transaction, so that the last one cannot go twice. */
    List<UUID> lock(Role role) {
        return jdbc.sql("select account_id from identity.membership where role = :role order by account_id for update")
                .param("role", role.name())
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .list();
    }

    void put(Membership membership, Instant now) {
        jdbc.sql("""
                        insert into identity.membership (account_id, role, fields, organisations, since)
                        values (:account, :role, :fields::uuid[], :organisations::uuid[], :now)
                        on conflict (municipality_id, account_id, role)
                        do update set fields = excluded.fields, organisations = excluded.organisations
                        """)
                .param("account", membership.account())
                .param("role", membership.role().name())
                .param("fields", membership.reach().fields().toArray(UUID[]::new))
                .param("organisations", membership.reach().organisations().toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID account, Role role) {
        jdbc.sql("delete from identity.membership where account_id = :account and role = :role")
                .param("account", account)
                .param("role", role.name())
                .update();
    }

    /** The time before, once a visit has begun anew after the pause. */
    Optional<Instant> visit(UUID account, Instant now, Duration pause) {
        return jdbc
                .sql("""
                        update identity.membership
                           set visited_before = case when visited_at < :begun then visited_at else visited_before end,
                               visited_at = :now
                         where account_id = :account
                        returning visited_before
                        """)
                .param("account", account)
                .param("begun", now.minus(pause).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject("visited_before", OffsetDateTime.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(OffsetDateTime::toInstant)
                .max(Comparator.naturalOrder());
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(row.getObject("account_id", UUID.class), Role.valueOf(row.getString("role")), reach(row));
    }

    /** As memberships and invitations keep it. */
    static Reach reach(ResultSet row) throws SQLException {
        return new Reach(List.of((UUID[]) row.getArray("fields").getArray()), List.of((UUID[])
                row.getArray("organisations").getArray()));
    }
}
