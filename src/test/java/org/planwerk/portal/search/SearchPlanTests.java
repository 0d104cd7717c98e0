package org.planwerk.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planwerk.testing.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The search asks its indexes by municipality and words together; under a policy it could not. */
class SearchPlanTests {

    private static final Database DATABASE = new Database();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "select from portal.search_entry where municipality_id = 1 and tsv @@ '''kurs'':*AC | ''kur'':BD'; search_entry_municipality_id_tsv_idx",
                "select from portal.search_word where municipality_id = 1 and word operator(portal.%) 'sprachkrus'; search_word_municipality_id_word_idx",
                "select from portal.search_word where municipality_id = 1 and word like '%paten%'; search_word_municipality_id_word_idx"
            })
    void readsAnIndex(String question, String index) {
        var plan = explain("planwerk_owner", question);

        assertThat(plan).contains(index).doesNotContain("Disabled: true");
    }

    /** Why the function of the search must read as the owner: if this fails one day, it may be done away with. */
    @Test
    void couldNotReadItUnderThePolicy() {
        assertThat(explain("planwerk_app", "select from portal.search_entry where tsv @@ '''kurs'''"))
                .doesNotContain("Index Cond: ((municipality_id = 1) AND (tsv");
    }

    private static String explain(String role, String question) {
        var connections = new SingleConnectionDataSource(DATABASE.url(), role, "", true);
        try {
            var jdbc = JdbcClient.create(connections);
            jdbc.sql(
                            "select set_config('planwerk.municipality', '1', false), set_config('enable_seqscan', 'off', false)")
                    .query()
                    .listOfRows();
            // Of an empty table every plan costs nothing.
            jdbc.sql("select set_config('enable_indexscan', 'off', false)")
                    .query()
                    .listOfRows();
            return jdbc.sql("explain " + question).query((row, number) -> row.getString(1)).stream()
                    .collect(Collectors.joining("\n"));
        } finally {
            connections.destroy();
        }
    }
}
