package org.planwerk.plan;

import java.util.List;
import java.util.UUID;
import org.planwerk.identity.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others ask of {@code plan.field}. */
@Repository
class FieldNameStore {

    private final JdbcClient jdbc;

    FieldNameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every field with its newest title, those of the newest edition first. */
    List<Choice> listNewest() {
        return jdbc.sql("""
                        select thing_id, title from (
                            select distinct on (x.thing_id) x.thing_id, x.title, e.no, x.position
                              from plan.field x join plan.edition e
                                on e.municipality_id = x.municipality_id and e.id = x.edition_id
                             where x.binned_at is null
                             order by x.thing_id, e.no desc, x.layer desc) newest
                         order by no desc, position, title
                        """)
                .query((row, number) -> new Choice(row.getObject("thing_id", UUID.class), row.getString("title")))
                .list();
    }
}
