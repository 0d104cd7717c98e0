package org.planwerk.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planwerk.history.Author;
import org.planwerk.packaging.EntryKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code desk.publication} and its entries. */
@Repository
class PublicationStore {

    private static final String COLUMNS = "id, edition_id, due_at, account_id, by_name, problem";

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Publication publication) {
        jdbc.sql("""
                        insert into desk.publication (id, edition_id, due_at, account_id, by_name)
                        values (:id, :edition, :due, :account, :name)
                        """)
                .param("id", publication.id())
                .param("edition", publication.edition())
                .param("due", publication.due().atOffset(ZoneOffset.UTC))
                .param("account", publication.by().account())
                .param("name", publication.by().name())
                .update();
        for (var entry : publication.entries()) {
            jdbc.sql("insert into desk.publication_entry (publication_id, list, entry_id) values (:id, :list, :entry)")
                    .param("id", publication.id())
                    .param("list", entry.list())
                    .param("entry", entry.id())
                    .update();
        }
    }

    List<Publication> list(UUID edition) {
        return jdbc.sql("select " + COLUMNS + " from desk.publication where edition_id = :edition order by due_at, id")
                .param("edition", edition)
                .query(this::publication)
                .list();
    }

    List<Publication> listRefused() {
        return jdbc.sql("select " + COLUMNS + " from desk.publication where problem is not null order by due_at, id")
                .query(this::publication)
                .list();
    }

    List<UUID> listDue(Instant now) {
        return jdbc.sql("select id from desk.publication where due_at <= :now and problem is null order by due_at, id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Takes it until the transaction ends; nothing if somebody else has it, or had. */
    Optional<Publication> take(UUID id) {
        return jdbc.sql("select " + COLUMNS
                        + " from desk.publication where id = :id and problem is null for update skip locked")
                .param("id", id)
                .query(this::publication)
                .optional();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from desk.publication where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    void setProblem(UUID id, String problem) {
        jdbc.sql("update desk.publication set problem = :problem where id = :id")
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    private Publication publication(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var edition = row.getObject("edition_id", UUID.class);
        return new Publication(
                id,
                edition,
                row.getTimestamp("due_at").toInstant(),
                new Author(row.getObject("account_id", UUID.class), row.getString("by_name")),
                row.getString("problem"),
                entries(id, edition));
    }

    private List<EntryKey> entries(UUID id, UUID edition) {
        return jdbc.sql(
                        "select list, entry_id from desk.publication_entry where publication_id = :id order by list, entry_id")
                .param("id", id)
                .query((row, number) -> new EntryKey(row.getString("list"), row.getString("entry_id"), edition))
                .list();
    }
}
