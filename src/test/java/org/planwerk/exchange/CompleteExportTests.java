package org.planwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.testing.Database;
import org.planwerk.testing.PackageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A municipality that leaves takes everything along, and nothing of others. */
@PackageTest
class CompleteExportTests {

    private static final String SLUG = "geht-weg";

    @Autowired
    PackageIntake intake;

    @Autowired
    PackageExport export;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Database database;

    @TempDir
    Path folder;

    @Test
    void everyRowOfTheMunicipalityIsThere() throws IOException {
        intake.take(Path.of("demo/musterstadt"), SLUG, false);
        intake.take(Path.of("demo/musterstadt"), "bleibt-da", false);
        var municipality = municipalities.find(SLUG).orElseThrow();

        export.writeFolder(municipality, folder, true);

        var complete = folder.resolve("vollstaendig");
        try (var files = Files.list(complete)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("plan.measure.jsonl", "directory.contact.jsonl", "LIESMICH.txt", "README.txt")
                    .doesNotContain("files.chunk.jsonl", "portal.search_entry.jsonl");
        }
        assertThat(complete.resolve("tenancy.municipality.jsonl")).content().contains(SLUG);
        var measures = Files.readAllLines(complete.resolve("plan.measure.jsonl"));
        assertThat(measures)
                .hasSize(JdbcClient.create(database.as("planwerk_owner"))
                        .sql("select count(*) from plan.measure where municipality_id = :id")
                        .param("id", municipality.id())
                        .query(Integer.class)
                        .single());
        assertThat(measures)
                .allSatisfy(line -> assertThat(new JsonMapper()
                                .readTree(line)
                                .get("municipality_id")
                                .asInt())
                        .isEqualTo(municipality.id()));
    }

    @Test
    void secretsStayHere() throws IOException {
        var owner = JdbcClient.create(database.as("planwerk_owner"));
        for (var table : new String[] {"files.zz_account", "files.zz_reset_token"}) {
            owner.sql("create table %s (municipality_id int not null, name text, password_hash text)".formatted(table))
                    .update();
            owner.sql("grant select on %s to planwerk_app".formatted(table)).update();
        }
        try {
            intake.take(Path.of("demo/musterstadt"), SLUG, false);
            var municipality = municipalities.find(SLUG).orElseThrow();
            for (var table : new String[] {"files.zz_account", "files.zz_reset_token"}) {
                owner.sql("insert into %s values (:id, 'Ada', 'geheim')".formatted(table))
                        .param("id", municipality.id())
                        .update();
            }

            export.writeFolder(municipality, folder, true);

            assertThat(folder.resolve("vollstaendig/files.zz_account.jsonl"))
                    .content()
                    .contains("Ada")
                    .doesNotContain("geheim");
            assertThat(folder.resolve("vollstaendig/files.zz_reset_token.jsonl"))
                    .doesNotExist();
        } finally {
            owner.sql("drop table files.zz_account, files.zz_reset_token").update();
        }
    }

    @Test
    void isStillAPackage() throws IOException {
        intake.take(Path.of("demo/musterstadt"), SLUG, false);
        var file = folder.resolve("alles.zip");

        export.writeZip(municipalities.find(SLUG).orElseThrow(), file, true);

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("vollstaendig/plan.goal.jsonl")).isNotNull();
        }
        assertThat(intake.take(file, "kommt-an", false).problems()).isEmpty();
    }
}
