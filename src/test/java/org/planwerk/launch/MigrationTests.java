package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.Database;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTests {

    private final Database database = new Database();
    private final Schema schema = Schema.of(database.as("planwerk_owner"), "planwerk_app");

    @Test
    void noticesANewerVersion() {
        assertThat(schema.newer()).isFalse();
        assertThat(schema.pending()).isZero();

        useWithNewerVersion(database);

        assertThat(schema.newer()).isTrue();
    }

    @Test
    void grantsToARoleOfAnyName() throws SQLException {
        execute("postgres", "create role \"Amt für Integration\" login");
        execute("postgres", "create database elsewhere owner planwerk_owner template template0");
        var elsewhere = new PGSimpleDataSource();
        elsewhere.setUrl(database.url().replaceFirst("/[^/]*$", "/elsewhere"));
        elsewhere.setUser("planwerk_owner");

        Schema.of(elsewhere, "Amt für Integration").migrate();

        elsewhere.setUser("Amt für Integration");
        try (var connection = elsewhere.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.execute("select from tenancy.municipality")).isTrue();
        }
    }

    /** The name of the role stands in the environment. */
    @Test
    void noMigrationNamesTheRoleOfTheApplication() throws IOException {
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(migrations)
                    .allSatisfy(migration -> assertThat(migration).content().doesNotContain("planwerk_app"));
        }
    }

    /** Leaves a migration in the database that this version does not know. */
    static void useWithNewerVersion(Database database) {
        JdbcClient.create(database.as("planwerk_owner")).sql("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (10000, '99991231.2359', 'later', 'SQL', 'later.sql', 'planwerk_owner', 1, true)
                """).update();
    }

    private void execute(String role, String command) throws SQLException {
        try (var connection = database.as(role).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
