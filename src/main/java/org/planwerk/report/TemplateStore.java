package org.planwerk.report;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code report.template}. */
@Repository
class TemplateStore {

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WordLook> find() {
        return jdbc.sql("select sha256, name from report.template")
                .query((row, number) -> new WordLook(row.getString("sha256"), row.getString("name")))
                .optional();
    }

    void put(WordLook look) {
        jdbc.sql("""
                        insert into report.template (sha256, name) values (:sha256, :name)
                        on conflict (municipality_id) do update set sha256 = excluded.sha256, name = excluded.name
                        """).param("sha256", look.sha256()).param("name", look.name()).update();
    }

    void remove() {
        jdbc.sql("delete from report.template").update();
    }
}
