package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.planwerk.testing.Database;

/** What an operator reads; each Planwerk here is a process of its own. */
@Timeout(120)
class LauncherDrill {

    private static final String USAGE = "planwerk start [--port NUMMER] [--data ORDNER] [--empty]";

    private final TestFolder home = new TestFolder();

    @AfterEach
    void clean() {
        home.close();
    }

    @Test
    void servesItsFirstPageComesBackAfterItWasKilledAndLeavesNothingRunning() {
        var data = home.path().resolve("pg/18/data");
        var killed = Planwerk.start(home.path());
        assertThat(Planwerk.status(killed.awaitAddress())).isEqualTo(200);
        assertThat(killed.said()).contains("Planwerk läuft: http://localhost:");
        assertRefused(
                "arbeitet schon Planwerk („start“, Prozess",
                "start",
                "--port",
                "0",
                "--data",
                home.path().toString());
        var orphan = Postmaster.find(data).orElseThrow().process();
        killed.kill();

        try (var next = Planwerk.start(home.path())) {
            assertThat(Planwerk.status(next.awaitAddress())).isEqualTo(200);
            assertThat(Postmaster.find(data).orElseThrow().process()).isEqualTo(orphan);
        }

        assertThat(Postmaster.find(data)).isEmpty();
        assertThat(home.path().resolve("log/planwerk.log")).content().contains("Tomcat started");
    }

    @Test
    void showsHowCommandsAreWritten() {
        try (var unheard = new Planwerk("unheard", "--data", home.path().toString())) {
            assertThat(unheard.awaitEnd()).isEqualTo(Command.MISUSED);
            assertThat(unheard.said()).contains(USAGE);
        }
        assertThat(home.path()).isEmptyDirectory();
    }

    @Test
    void namesAnotherPortIfThisOneIsTaken() throws IOException {
        try (var other = new ServerSocket(0)) {
            var port = other.getLocalPort();

            assertRefused(
                    "Der Port %d ist schon belegt".formatted(port),
                    "start",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    home.path().toString());
        }
    }

    @Test
    void namesAHigherPortIfThisOneIsForRoot() {
        assumeFalse(SystemUser.isRoot());

        assertRefused(
                "Bis 1023 darf das meist nur root",
                "start",
                "--port",
                "1",
                "--data",
                home.path().toString());
    }

    @Test
    void refusesTheDatabaseOfANewerVersion() {
        var database = new Database();
        MigrationTests.useWithNewerVersion(database);

        assertThat(Planwerk.say(Planwerk.external(database.url()), Command.FAILED, home, "start", "--port", "0"))
                .contains("mit einer neueren Version von Planwerk benutzt")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void refusesAFolderThatIsNone() throws IOException {
        var file = Files.createFile(home.path().resolve("file"));

        assertRefused("lässt sich nicht anlegen", "start", "--port", "0", "--data", file.toString());
    }

    @Test
    void namesTheFolderThatTheSystemUserCannotPass() throws IOException {
        assumeTrue(SystemUser.isRoot());
        var closed = Files.createDirectory(
                home.path().resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertRefused(
                "chmod o+x " + closed,
                "start",
                "--port",
                "0",
                "--data",
                closed.resolve("data").toString());
    }

    private static void assertRefused(String sentence, String... words) {
        try (var planwerk = new Planwerk(words)) {
            assertThat(planwerk.awaitEnd()).isEqualTo(Command.FAILED);
            assertThat(planwerk.said()).contains(sentence).doesNotContain("Exception", "\tat ");
        }
    }
}
