package org.planwerk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code identity.invitation}. */
@Repository
class InvitationStore {

    private static final String SELECT = """
            select i.id, i.email, i.role, i.fields, i.organisations, i.invited_by
              from identity.invitation i join identity.one_time_link l on l.id = i.link_id
            """;

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Invitation invitation, UUID link) {
        jdbc.sql("""
                        insert into identity.invitation (id, link_id, email, role, fields, organisations, invited_by)
                        values (:id, :link, :email, :role, :fields::uuid[], :organisations::uuid[], :by)
                        """)
                .param("id", invitation.id())
                .param("link", link)
                .param("email", invitation.email())
                .param("role", invitation.role().name())
                .param("fields", invitation.reach().fields().toArray(UUID[]::new))
                .param("organisations", invitation.reach().organisations().toArray(UUID[]::new))
                .param("by", invitation.invitedBy())
                .update();
    }

    Optional<Invitation> find(UUID link) {
        return jdbc.sql(SELECT + "where l.id = :link")
                .param("link", link)
                .query(InvitationStore::invitation)
                .optional();
    }

    /** Those that nobody has taken yet and that are still good. */
    List<Invitation> listOpen(Instant now) {
        return jdbc.sql(SELECT + "where l.used_at is null and l.expires_at > :now order by i.email, i.id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(InvitationStore::invitation)
                .list();
    }

    /** Takes it back: the link goes with it. */
    void remove(UUID id) {
        jdbc.sql("""
                        delete from identity.one_time_link
                         where id = (select link_id from identity.invitation where id = :id) and used_at is null
                        """).param("id", id).update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                MembershipStore.reach(row),
                row.getString("invited_by"));
    }
}
