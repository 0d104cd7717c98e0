package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planwerk.launch.backup.BackupKey;
import org.planwerk.launch.backup.BackupRefused;
import org.planwerk.launch.backup.BackupRefused.Reason;
import org.planwerk.testing.Database;

/** What is wrong with a backup is said before the database is touched; each Planwerk of the past can be restored. */
class RestoreErrandTests {

    private static final Path RELEASE = Path.of("src/test/resources/backup/release-20261124.1000.zip");

    private final TestFolder home = new TestFolder();
    private final Terminal terminal = new Terminal();
    private final DataFolder folder = DataFolder.open(home.path(), terminal);

    @AfterEach
    void clean() {
        folder.close();
        home.close();
    }

    @Test
    void refusesADamagedFileBeforeItOpensTheDatabase() throws IOException {
        var whole = Files.readAllBytes(RELEASE);
        var file = home.path().resolve("copy.zip");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(file, Reason.DAMAGED);

        whole[whole.length / 3] ^= 1;
        Files.write(file, whole);
        assertRefused(file, Reason.DAMAGED);
        assertThat(folder.unfinishedRestoration()).isEmpty();
    }

    @Test
    void namesTheFileThatIsNotThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> restore(Map.of(), "/nowhere"))
                .withMessageContaining("/nowhere");
    }

    @Test
    void wantsTheKeyOfAnEncryptedFile() {
        var file = Path.of("src/test/resources/backup/by-age.age");

        assertRefused(file, Reason.KEY_MISSING);
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(
                        () -> restore(Map.of(BackupKey.KEY, BackupKey.create().secret()), file.toString()))
                .matches(refused -> refused.reason() == Reason.KEY_WRONG);
    }

    @Test
    void hasASentenceForEveryReason() {
        assertThat(Reason.values())
                .allSatisfy(reason ->
                        assertThat(terminal.knows("backup." + reason.name())).isTrue());
    }

    @Test
    void isMisusedWithoutAFile() throws Exception {
        assertThat(new RestoreErrand(Map.of(), terminal).run(List.of("--overwrite"), folder, () -> {
                    throw new AssertionError();
                }))
                .isEqualTo(Command.MISUSED);
    }

    @Test
    void knowsWhichVersionsAreNewer() {
        assertThat(Schema.isNewer("20261124.1000")).isFalse();
        assertThat(Schema.isNewer("99991231.2359")).isTrue();
    }

    @Test
    void restoresTheLastReleaseIntoADatabaseOfSomebodyElse() throws Exception {
        var database = new Database();
        var environment = Planwerk.external(database.url());

        assertThat(new RestoreErrand(environment, terminal)
                        .run(
                                List.of(RELEASE.toString(), "--overwrite"),
                                folder,
                                () -> new ExternalDatabase(environment, terminal)))
                .isEqualTo(Command.DONE);

        try (var connection = database.as("planwerk_owner").getConnection();
                var statement = connection.createStatement();
                var measures = statement.executeQuery("select count(*) from plan.measure")) {
            measures.next();
            assertThat(measures.getInt(1)).isGreaterThan(40);
        }
        assertThat(Schema.of(database.as("planwerk_owner"), "planwerk_app").pending())
                .isZero();
        assertThat(folder.unfinishedRestoration()).isEmpty();
    }

    private void assertRefused(Path file, Reason reason) {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> restore(Map.of(), file.toString()))
                .matches(refused -> refused.reason() == reason);
    }

    private void restore(Map<String, String> environment, String file) throws Exception {
        new RestoreErrand(environment, terminal).run(List.of(file, "--overwrite"), folder, () -> {
            throw new AssertionError("the database was touched");
        });
    }
}
