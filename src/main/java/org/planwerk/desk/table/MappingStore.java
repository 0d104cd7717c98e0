package org.planwerk.desk.table;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on remembered columns. */
@Repository
class MappingStore {

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String list, String heads) {
        return jdbc.sql("select mapping from desk.column_mapping where list = :list and heads = :heads")
                .param("list", list)
                .param("heads", heads)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    void keep(String list, String heads, String mapping, Instant at) {
        jdbc.sql("""
                        insert into desk.column_mapping (list, heads, mapping, at) values (:list, :heads, :mapping, :at)
                        on conflict (municipality_id, list, heads) do update set mapping = excluded.mapping, at = excluded.at
                        """)
                .param("list", list)
                .param("heads", heads)
                .param("mapping", mapping)
                .param("at", Timestamp.from(at))
                .update();
    }
}
