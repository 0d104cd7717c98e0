package org.planwerk.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The search asks its index by municipality and words together; under a policy it could not. */
class SearchPlanTests {

    private static final Database DATABASE = filled();

    /** Two municipalities with many entries: of an empty table every plan costs the same. */
    private static Database filled() {
        var database = new Database();
        database.addMunicipality();
        database.addMunicipality();
        var jdbc = JdbcClient.create(database.as("planwerk_owner"));
        jdbc.sql("""
                        insert into portal.search_entry (municipality_id, kind, id, language, current, title, body, url, basis, tsv)
                        select town.id, 'MEASURE', gen_random_uuid(), 'de', true, '', '', '', 'DEMO', array_to_tsvector(array['wort' || n])
                          from tenancy.municipality town, generate_series(1, 5000) n
                        """).update();
        jdbc.sql("analyze portal.search_entry").update();
        return database;
    }

    @Test
    void readsTheIndexByMunicipalityAndWords() {
        assertThat(
                        explain(
                                "planwerk_owner",
                                "select from portal.search_entry where municipality_id = 1 and tsv @@ $$'kurs':*AC | 'kur':BD$$"))
                .contains("Index Cond: ((municipality_id = 1) AND (tsv @@")
                .doesNotContain("Disabled: true");
    }

    /** Why the functions of the search must read as the owner: if this fails one day, they need not any more. */
    @Test
    void couldNotReadItUnderThePolicy() {
        assertThat(explain("planwerk_app", "select from portal.search_entry where tsv @@ 'kurs'"))
                .doesNotContain("AND (tsv @@");
    }

    private static String explain(String role, String question) {
        var connections = new SingleConnectionDataSource(DATABASE.url(), role, "", true);
        try {
            var jdbc = JdbcClient.create(connections);
            jdbc.sql(
                            "select set_config('planwerk.municipality', '1', false), set_config('enable_seqscan', 'off', false)")
                    .query()
                    .listOfRows();
            return jdbc.sql("explain " + question).query((row, number) -> row.getString(1)).stream()
                    .collect(Collectors.joining("\n"));
        } finally {
            connections.destroy();
        }
    }
}
