package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.planwerk.launch.backup.BackupKey;
import org.planwerk.launch.backup.BackupReader;
import org.planwerk.launch.backup.Manifest;
import org.planwerk.launch.backup.Progress;

/** One installation is saved under writes, damaged, brought to other places, and killed on the way; step by step. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@Timeout(600)
class BackupDrill {

    private static final String RELEASE = Path.of("src/test/resources/backup/release-20261124.1000.zip")
            .toAbsolutePath()
            .toString();

    private final BackupKey key = BackupKey.create();
    private final TestFolder here = new TestFolder();
    private final TestFolder elsewhere = new TestFolder();
    private final TestFolder nowhere = new TestFolder();
    private final TestFolder files = new TestFolder();
    private final Path backup = files.path().resolve("backup.zip.age");

    @BeforeAll
    void upgradeTheLastRelease() {
        assertThat(say(0, here, "restore", RELEASE)).contains("Wiederhergestellt und geprüft");
    }

    @AfterAll
    void clean() {
        here.close();
        elsewhere.close();
        nowhere.close();
        files.close();
    }

    @Test
    @Order(1)
    void theLastReleaseStartsAndIsSavedWhileOthersWrite() throws Exception {
        try (var planwerk = Planwerk.start(here.path())) {
            assertThat(Planwerk.status(planwerk.awaitAddress().resolve("musterstadt")))
                    .isEqualTo(200);

            writeDuring(() -> assertThat(say(0, here, "backup", "--to", backup.toString()))
                    .contains("verschlüsselt in"));

            assertThat(say(1, here, "restore", RELEASE, "--overwrite")).contains("beenden Sie Planwerk");
        }
    }

    @Test
    @Order(2)
    void elsewhereItIsTheSameToTheLastSum() throws IOException {
        assertThat(say(0, elsewhere, "restore", backup.toString())).contains("Wiederhergestellt und geprüft");

        assertThat(sums(elsewhere)).isEqualTo(read(backup).tables());
    }

    @Test
    @Order(3)
    void everyDamageIsNoticedAndChangesNothing() throws IOException {
        var before = sums(elsewhere);
        var whole = Files.readAllBytes(backup);
        var damaged = files.path().resolve("damaged");

        for (var place : new int[] {100, whole.length / 2}) {
            var altered = whole.clone();
            altered[place] ^= 1;
            Files.write(damaged, altered);
            assertThat(say(1, elsewhere, "restore", damaged.toString(), "--overwrite"))
                    .contains("Es wurde nichts geändert");
        }
        Files.write(damaged, Arrays.copyOf(whole, whole.length - 70_000));
        assertThat(say(1, elsewhere, "restore", damaged.toString(), "--overwrite"))
                .contains("beschädigt");
        assertThat(Planwerk.say(
                        Map.of(BackupKey.KEY, BackupKey.create().secret()), 1, elsewhere, "restore", backup.toString()))
                .contains("Schlüssel passt nicht");
        assertThat(Planwerk.say(Map.of(), 1, elsewhere, "restore", backup.toString()))
                .contains("kein Schlüssel gesetzt");
        assertThat(say(1, elsewhere, "restore", backup.toString())).contains("Hier liegen schon Daten");

        assertThat(sums(elsewhere)).isEqualTo(before);
    }

    @Test
    @Order(4)
    void aKilledRestorationLeavesWhatWasThere() throws IOException {
        var before = sums(elsewhere);

        kill(elsewhere, "restore", RELEASE, "--overwrite");

        assertThat(sums(elsewhere)).isEqualTo(before);
        assertThat(say(1, elsewhere, "start", "--port", "0")).contains("wurde abgebrochen");
        say(0, elsewhere, "restore", RELEASE, "--overwrite");
        assertStarts(elsewhere);
    }

    @Test
    @Order(5)
    void aKilledRestorationIntoNothingLeavesNothing() {
        kill(nowhere, "restore", backup.toString());

        assertThat(say(1, nowhere, "start", "--port", "0")).contains("wurde abgebrochen");
        say(0, nowhere, "restore", backup.toString());
        assertStarts(nowhere);
    }

    private void assertStarts(TestFolder folder) {
        try (var planwerk = Planwerk.start(folder.path())) {
            assertThat(Planwerk.status(planwerk.awaitAddress().resolve("musterstadt")))
                    .isEqualTo(200);
        }
    }

    /** While the rows are being replaced. */
    private void kill(TestFolder folder, String... words) {
        try (var planwerk = Planwerk.in(environment(), folder, words)) {
            planwerk.awaitLine("Stelle den Stand");
            planwerk.kill();
        }
    }

    private List<Manifest.Table> sums(TestFolder folder) throws IOException {
        var file = files.path().resolve("sums.zip.age");
        Files.deleteIfExists(file);
        say(0, folder, "backup", "--to", file.toString());
        return read(file).tables();
    }

    private Manifest read(Path file) throws IOException {
        return new BackupReader(file, Optional.of(key)).verify(Progress.NONE);
    }

    private void writeDuring(Runnable work) throws Exception {
        var underWay = new CountDownLatch(100);
        var done = new AtomicBoolean();
        var broken = new AtomicReference<SQLException>();
        var writer = Thread.ofVirtual().start(() -> {
            try (var folder = DataFolder.open(here.path(), new Terminal())) {
                var access = Secrets.find(folder).orElseThrow().access();
                write(access, underWay, done);
            } catch (SQLException e) {
                broken.set(e);
            }
        });
        underWay.await();
        work.run();
        done.set(true);
        writer.join();
        assertThat(broken).hasNullValue();
    }

    private static void write(Access access, CountDownLatch underWay, AtomicBoolean done) throws SQLException {
        try (var connection = access.owner().signIn(access.url());
                var insert = connection.prepareStatement("""
                        insert into files.chunk (municipality_id, sha256, no, bytes)
                        select min(id), repeat('d', 64), ?, sha256(?::text::bytea) from tenancy.municipality
                        """)) {
            for (var number = 0; !done.get(); number++) {
                insert.setInt(1, number);
                insert.setInt(2, number);
                insert.executeUpdate();
                underWay.countDown();
            }
        }
    }

    private String say(int code, TestFolder folder, String... words) {
        return Planwerk.say(environment(), code, folder, words);
    }

    private Map<String, String> environment() {
        return Map.of(BackupKey.KEY, key.secret());
    }
}
