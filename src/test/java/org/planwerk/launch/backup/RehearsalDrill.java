package org.planwerk.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.launch.Schema;
import org.planwerk.launch.backup.BackupRefused.Reason;
import org.planwerk.testing.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What goes out of one database comes into another one, or nothing does. */
class RehearsalDrill {

    private static final Instant AT = Instant.parse("2026-11-25T19:45:00Z");

    private static final String TOWN = """
            insert into tenancy.municipality (slug, name, kind) values ('musterstadt', E'Stadt\\tMusterstadt\\\\\\n🌳', 'CITY')
            """;
    private static final String PLAN = """
            insert into plan.plan (municipality_id, id, no, title, kind, basis)
            values (1, '00000000-0000-0000-0000-000000000001', 1, 'Plan', 'PLAN', 'DEMO')
            """;
    private static final String EDITION = """
            insert into plan.edition (municipality_id, id, no, plan_id, kind, title, state, record, basis, visibility)
            values (1, '00000000-0000-0000-0000-000000000002', 1, '00000000-0000-0000-0000-000000000001', 'FIRST',
                    'Plan 2024', 'ADOPTED', 'COMPLETE', 'DEMO', 'PUBLIC')
            """;
    private static final String FIELD = """
            insert into plan.thing (municipality_id, id, plan_id, kind, no)
            values (1, '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000001', 'FIELD', 1);
            insert into plan.field (municipality_id, edition_id, thing_id, layer, position, title, basis, visibility)
            values (1, '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000003', 'DECIDED', 1,
                    'Sprache', 'DEMO', 'PUBLIC');
            update plan.edition set sealed = true
            """;
    private static final String BYTES = """
            insert into files.chunk (municipality_id, sha256, no, bytes)
            select 1, repeat('a', 64), n, sha256(n::text::bytea) from generate_series(1, 500) n
            """;

    private final Database source = new Database();
    private final Database target = new Database();
    private final Path file;

    RehearsalDrill(@TempDir Path folder) throws IOException {
        file = Files.createFile(folder.resolve("backup"));
        for (var command : new String[] {TOWN, PLAN, EDITION, FIELD, BYTES}) {
            client(source).sql(command).update();
        }
    }

    @Test
    void bringsEverythingBackAlsoWhatNobodyMayChange() throws Exception {
        save(Optional.empty());

        restore(Optional.empty(), false);

        assertThat(contents(target)).isEqualTo(contents(source)).containsEntry("plan.field", 1L);
        assertThat(client(target)
                        .sql("select name from tenancy.municipality")
                        .query(String.class)
                        .single())
                .isEqualTo("Stadt\tMusterstadt\\\n🌳");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() ->
                        client(target).sql("update plan.field set title = 'x'").update())
                .withMessageContaining("cannot change");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() ->
                        client(target).sql("delete from tenancy.municipality").update())
                .withMessageContaining("foreign key");
        assertThat(target.addMunicipality().id()).isEqualTo(2);
    }

    @Test
    void whatIsRestoredGivesTheSameBackupAgain() throws Exception {
        var first = save(Optional.empty());
        restore(Optional.empty(), false);

        assertThat(save(target, Optional.empty()).tables()).isEqualTo(first.tables());
    }

    @Test
    void savesOneMomentWhileOthersWrite() throws Exception {
        var manifest = save(Optional.empty(), (tables, bytes) -> {
            if (tables == 1) {
                client(source).sql(TOWN.replace("musterstadt", "nachzuegler")).update();
            }
        });

        assertThat(manifest.tables())
                .filteredOn(table -> table.name().equals("tenancy.municipality"))
                .extracting(Manifest.Table::rows)
                .containsExactly(1L);
        assertThat(contents(source)).containsEntry("tenancy.municipality", 2L);
    }

    @Test
    void isAZipFileForEverybody() throws Exception {
        var manifest = save(Optional.empty());

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getComment()).matches("sha256:[0-9a-f]{64}");
            assertThat(zip.size()).isEqualTo(manifest.tables().size() + 1);
            try (var rows = zip.getInputStream(zip.getEntry("tables/tenancy.municipality.copy"))) {
                assertThat(new String(rows.readAllBytes(), UTF_8))
                        .contains("musterstadt")
                        .hasLineCount(1);
            }
        }
    }

    @Test
    void anEncryptedBackupWantsItsKey() throws Exception {
        var key = Optional.of(BackupKey.create());
        save(key);

        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("age-encryption.org/v1")
                .doesNotContain("tenancy.municipality");
        assertRefused(Reason.KEY_MISSING, Optional.empty());
        assertRefused(Reason.KEY_WRONG, Optional.of(BackupKey.create()));
        restore(key, false);
        assertThat(contents(target)).isEqualTo(contents(source));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noticesEveryFlippedBitAndEveryCut(boolean encrypted) throws Exception {
        var key = encrypted ? Optional.of(BackupKey.create()) : Optional.<BackupKey>empty();
        save(key);
        var whole = Files.readAllBytes(file);

        for (var place = 0; place < whole.length; place += Math.max(1, whole.length / 150)) {
            var altered = whole.clone();
            altered[place] ^= 4;
            Files.write(file, altered);
            assertUnreadable(key);
            Files.write(file, Arrays.copyOf(whole, place));
            assertUnreadable(key);
        }
        for (var last = 1; last <= 64; last += 9) {
            var altered = whole.clone();
            altered[whole.length - last] ^= 4;
            Files.write(file, altered);
            assertUnreadable(key);
            Files.write(file, Arrays.copyOf(whole, whole.length - last));
            assertUnreadable(key);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertUnreadable(key);
    }

    @Test
    void overwritesOnlyIfItIsTold() throws Exception {
        save(Optional.empty());
        target.addMunicipality();
        var before = contents(target);

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> restore(Optional.empty(), false))
                .matches(refused -> refused.reason() == Reason.OCCUPIED);
        assertThat(contents(target)).isEqualTo(before);

        restore(Optional.empty(), true);
        assertThat(contents(target)).isEqualTo(contents(source));
    }

    @Test
    void leavesEverythingAsItWasIfTheFileChangesMeanwhile() throws Exception {
        var manifest = save(Optional.empty());
        target.addMunicipality();
        var before = contents(target);
        var altered = Files.readAllBytes(file);
        altered[altered.length - 1] ^= 1;
        Files.write(file, altered);

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> restore(Optional.empty(), manifest, true))
                .matches(refused -> refused.reason() == Reason.DAMAGED);

        assertThat(contents(target)).isEqualTo(before);
        assertThat(client(target)
                        .sql("select count(*) from pg_trigger where tgname = 'keep_decided' and tgenabled = 'O'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void bringsAnEarlierVersionUpToDate() throws Exception {
        var earlier = new Database();
        try (var owner = earlier.as("planwerk_owner").getConnection()) {
            new Restoration(owner, new Migrations()).dropAll();
        }
        Schema.of(earlier.as("planwerk_owner"), "planwerk_app", "20261124.0990").migrate();
        client(earlier).sql(TOWN).update();
        assertThat(save(earlier, Optional.empty()).schema()).isEqualTo("20261124.0990");

        restore(Optional.empty(), false);

        assertThat(contents(target)).containsEntry("tenancy.municipality", 1L).containsEntry("portal.search_entry", 0L);
    }

    @Test
    void refusesOtherFiles() throws Exception {
        Files.writeString(file, "Das ist ein Brief.");
        assertRefused(Reason.NO_BACKUP, Optional.empty());
        Files.write(file, new byte[0]);
        assertRefused(Reason.NO_BACKUP, Optional.empty());
    }

    @Test
    void refusesAnEmptyDatabase() throws Exception {
        try (var owner = source.as("planwerk_owner").getConnection();
                var statement = owner.createStatement()) {
            statement.execute("drop table flyway_schema_history");
        }

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> save(Optional.empty()))
                .matches(refused -> refused.reason() == Reason.EMPTY);
    }

    private Manifest save(Optional<BackupKey> key) throws Exception {
        return save(key, Progress.NONE);
    }

    private Manifest save(Optional<BackupKey> key, Progress progress) throws Exception {
        return save(source, key, progress);
    }

    private Manifest save(Database database, Optional<BackupKey> key) throws Exception {
        return save(database, key, Progress.NONE);
    }

    private Manifest save(Database database, Optional<BackupKey> key, Progress progress) throws Exception {
        try (var owner = database.as("planwerk_owner").getConnection()) {
            return new BackupWriter(owner, key).write(file, AT, progress);
        }
    }

    private void restore(Optional<BackupKey> key, boolean overwrite) throws Exception {
        restore(key, new BackupReader(file, key).verify(Progress.NONE), overwrite);
    }

    private void restore(Optional<BackupKey> key, Manifest manifest, boolean overwrite) throws Exception {
        try (var owner = target.as("planwerk_owner").getConnection()) {
            new Restoration(owner, new Migrations())
                    .restore(new BackupReader(file, key), manifest, overwrite, Progress.NONE);
        }
    }

    private void assertRefused(Reason reason, Optional<BackupKey> key) {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> new BackupReader(file, key).verify(Progress.NONE))
                .matches(refused -> refused.reason() == reason);
    }

    private void assertUnreadable(Optional<BackupKey> key) {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> new BackupReader(file, key).verify(Progress.NONE));
    }

    private static JdbcClient client(Database database) {
        return JdbcClient.create(database.as("planwerk_owner"));
    }

    private static Map<String, Long> contents(Database database) throws SQLException {
        var contents = new TreeMap<String, Long>();
        try (var owner = database.as("planwerk_owner").getConnection()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            for (var table : new Rows(owner).tables()) {
                contents.put(
                        table.full(),
                        client.sql("select count(*) from " + table.quoted())
                                .query(Long.class)
                                .single());
            }
        }
        return contents;
    }

    private static final class Migrations implements Restoration.Migration {

        @Override
        public void to(DataSource owner, String version) {
            Schema.of(owner, "planwerk_app", version).migrate();
        }

        @Override
        public void toNewest(DataSource owner) {
            Schema.of(owner, "planwerk_app").migrate();
        }
    }
}
