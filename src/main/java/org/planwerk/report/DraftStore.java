package org.planwerk.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code report.draft} and its parts. */
@Repository
class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Draft> list() {
        return jdbc.sql("select * from report.draft order by reference_day desc, id desc")
                .query(DraftStore::draft)
                .list();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from report.draft where id = :id")
                .param("id", id)
                .query(DraftStore::draft)
                .optional()
                .map(draft -> draft.with(parts(id)));
    }

    private List<Part> parts(UUID draft) {
        return jdbc.sql("select kind, title, text from report.draft_part where draft_id = :draft order by position")
                .param("draft", draft)
                .query((row, number) -> new Part(
                        Part.Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("text")))
                .list();
    }

    void put(Draft draft) {
        jdbc.sql("""
                        insert into report.draft (id, edition_id, title, lead, reference_day, round_id, replaces_id)
                        values (:id, :edition, :title, :lead, :day, :round, :replaces)
                        on conflict (municipality_id, id) do update
                           set edition_id = excluded.edition_id, title = excluded.title, lead = excluded.lead,
                               reference_day = excluded.reference_day, round_id = excluded.round_id
                        """)
                .param("id", draft.id())
                .param("edition", draft.edition())
                .param("title", draft.title())
                .param("lead", draft.lead())
                .param("day", draft.referenceDay())
                .param("round", draft.round())
                .param("replaces", draft.replaces())
                .update();
        jdbc.sql("delete from report.draft_part where draft_id = :draft")
                .param("draft", draft.id())
                .update();
        for (var position = 1; position <= draft.parts().size(); position++) {
            var part = draft.parts().get(position - 1);
            jdbc.sql("""
                            insert into report.draft_part (draft_id, position, kind, title, text)
                            values (:draft, :position, :kind, :title, :text)
                            """)
                    .param("draft", draft.id())
                    .param("position", position)
                    .param("kind", part.kind().name())
                    .param("title", part.title())
                    .param("text", part.text())
                    .update();
        }
    }

    /** Whether it was there. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from report.draft where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getObject("edition_id", UUID.class),
                row.getString("title"),
                row.getString("lead"),
                row.getObject("reference_day", LocalDate.class),
                row.getObject("round_id", UUID.class),
                row.getObject("replaces_id", UUID.class),
                List.of());
    }
}
