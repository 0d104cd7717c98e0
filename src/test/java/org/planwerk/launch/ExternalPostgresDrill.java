package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Planwerk on a PostgreSQL that somebody else runs, in every version that it promises to work with. */
@Timeout(300)
class ExternalPostgresDrill {

    private static final String RELEASE = "src/test/resources/backup/release-20261124.1000.zip";

    @ParameterizedTest
    @ValueSource(ints = {17, 18})
    void servesSavesAndRestores(int version) throws IOException {
        try (var home = new TestFolder();
                var server = start(version)) {
            var environment = Planwerk.external("jdbc:postgresql://localhost:%d/planwerk".formatted(server.getPort()));
            try (var planwerk = Planwerk.in(environment, home, "start", "--port", "0")) {
                var address = planwerk.awaitAddress();
                assertThat(Planwerk.status(address.resolve("/musterstadt"))).isEqualTo(200);
                assertThat(Planwerk.status(address.resolve("/musterstadt/suche?q=Sprachkurs")))
                        .isEqualTo(200);

                var folder = home.path().toString();
                assertThat(Planwerk.say(environment, 0, home, "backup", "--to", folder))
                        .contains("Gesichert und geprüft");
                assertThat(Planwerk.say(environment, 1, home, "restore", RELEASE, "--overwrite"))
                        .contains("arbeitet noch jemand");
            }

            assertThat(Planwerk.say(environment, 0, home, "restore", RELEASE, "--overwrite"))
                    .contains("Wiederhergestellt und geprüft");
            assertThat(home.path().resolve("pg")).doesNotExist();
        }
    }

    /** With the roles as the handbook of operation makes them. */
    private static EmbeddedPostgres start(int version) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, architecture) -> programs(version))
                .start();
        var postgres = server.getPostgresDatabase();
        assertThat(JdbcClient.create(postgres)
                        .sql("show server_version")
                        .query(String.class)
                        .single())
                .startsWith(version + ".");
        new ResourceDatabasePopulator(new ClassPathResource("db/roles.sql")).execute(postgres);
        return server;
    }

    private static InputStream programs(int version) throws IOException {
        try (var archives = Files.list(Path.of("target/postgres/" + version))) {
            return Files.newInputStream(archives.findFirst().orElseThrow());
        }
    }
}
