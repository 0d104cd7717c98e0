package org.planwerk.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What we ask and end of the sessions that Spring Session keeps in {@code identity.session}. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;
    private final DeserializingConverter text = new DeserializingConverter();

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SignedInSession> list(UUID account, Instant now) {
        return jdbc.sql("""
                        select s.session_id, s.creation_time, s.last_access_time, a.attribute_bytes
                          from identity.session s
                          left join identity.session_attributes a
                            on a.session_primary_id = s.primary_id and a.attribute_name = :browser
                         where s.principal_name = :account and s.expiry_time > :now
                         order by s.last_access_time desc
                        """)
                .param("browser", SignedInSession.BROWSER)
                .param("account", account.toString())
                .param("now", now.toEpochMilli())
                .query(this::session)
                .list();
    }

    /** Ends every session of the account but those that are kept. */
    void end(UUID account, Collection<String> kept) {
        jdbc.sql("delete from identity.session where principal_name = :account and not session_id = any (:kept)")
                .param("account", account.toString())
                .param("kept", kept.toArray(String[]::new))
                .update();
    }

    private SignedInSession session(ResultSet row, int number) throws SQLException {
        var browser = row.getBytes("attribute_bytes");
        return new SignedInSession(
                row.getString("session_id"),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                browser == null ? "" : (String) text.convert(browser));
    }
}
