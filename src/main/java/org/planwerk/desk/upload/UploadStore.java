package org.planwerk.desk.upload;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.planwerk.desk.upload.Kept.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on files on their way in. */
@Repository
class UploadStore {

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Kept kept, UUID account, Instant at) {
        jdbc.sql("""
                        insert into desk.upload (id, account_id, purpose, name, bytes, notes, at)
                        values (:id, :account, :purpose, :name, :bytes, :notes, :at)
                        """)
                .param("id", kept.id())
                .param("account", account)
                .param("purpose", kept.purpose().name())
                .param("name", kept.name())
                .param("bytes", kept.bytes())
                .param("notes", kept.notes())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Kept> find(UUID id, UUID account, Purpose purpose, Instant since) {
        return jdbc.sql("""
                        select id, purpose, name, bytes, notes from desk.upload
                         where id = :id and account_id = :account and purpose = :purpose and at >= :since
                        """)
                .param("id", id)
                .param("account", account)
                .param("purpose", purpose.name())
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Kept(
                        row.getObject(1, UUID.class),
                        Purpose.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getBytes(4),
                        row.getString(5)))
                .optional();
    }

    void note(UUID id, UUID account, String notes) {
        jdbc.sql("update desk.upload set notes = :notes where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account)
                .param("notes", notes)
                .update();
    }

    /** @return how many went */
    int remove(UUID id, UUID account) {
        return jdbc.sql("delete from desk.upload where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account)
                .update();
    }

    void removeBefore(Instant at) {
        jdbc.sql("delete from desk.upload where at < :at")
                .param("at", Timestamp.from(at))
                .update();
    }
}
