package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.Database;

class ExternalDatabaseTests {

    private static final String URL = new Database().url();
    private static final Map<String, String> ENVIRONMENT = Planwerk.external(URL);

    @Test
    void isReachedAsTheEnvironmentSays() {
        var access = open(Map.of());

        assertThat(access.details().getJdbcUrl()).isEqualTo(URL);
        assertThat(access.details().getUsername()).isEqualTo("planwerk_app");
        assertThat(access.owner().user()).isEqualTo("planwerk_owner");
    }

    @Test
    void understandsAnAddressAsPostgresqlWritesIt() {
        var url = URL.replaceFirst("^jdbc:", "");

        assertThat(open(Map.of("PLANWERK_DB_URL", url)).url()).isEqualTo(URL);
    }

    @Test
    void namesTheMissingVariable() {
        assertRefused(Map.of("PLANWERK_DB_APP_PASSWORD", " "), "PLANWERK_DB_APP_PASSWORD");
    }

    @Test
    void namesTheRoleThatIsNotLetIn() {
        assertRefused(Map.of("PLANWERK_DB_APP_USER", "unheard"), "unheard");
    }

    @Test
    void refusesAnApplicationThatNoPolicyWouldBind() {
        assertRefused(Map.of("PLANWERK_DB_APP_USER", "planwerk_owner"), "planwerk_owner");
        assertRefused(Map.of("PLANWERK_DB_APP_USER", "postgres"), "postgres");
    }

    @Test
    void refusesAnOwnerThatMayNotCreateTables() {
        assertRefused(Map.of("PLANWERK_DB_USER", "planwerk_app"), "owner to planwerk_app");
    }

    private static void assertRefused(Map<String, String> changes, String named) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> open(changes)).withMessageContaining(named);
    }

    private static Access open(Map<String, String> changes) {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.putAll(changes);
        try (var database = new ExternalDatabase(environment, new Terminal())) {
            return database.open();
        }
    }
}
