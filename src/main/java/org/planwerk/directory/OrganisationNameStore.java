package org.planwerk.directory;

import java.util.List;
import java.util.UUID;
import org.planwerk.identity.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What others ask of {@code directory.organisation}. */
@Repository
class OrganisationNameStore {

    private final JdbcClient jdbc;

    OrganisationNameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Choice> list() {
        return jdbc.sql("select id, name from directory.organisation where binned_at is null order by lower(name), id")
                .query((row, number) -> new Choice(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }
}
