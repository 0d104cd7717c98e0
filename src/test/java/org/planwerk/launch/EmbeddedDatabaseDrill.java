package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.planwerk.launch.Access.Login;

/** One data folder through its life: every test begins and ends the server on the same data. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class EmbeddedDatabaseDrill {

    private final TestFolder home = new TestFolder();
    private final Terminal terminal = new Terminal();
    private final DataFolder folder = DataFolder.open(home.path(), terminal);

    @BeforeAll
    void keepSomething() throws SQLException {
        try (var database = new EmbeddedDatabase(folder, terminal)) {
            var access = database.open();
            execute(access, access.owner(), "create table kept (word text)");
            execute(access, access.owner(), "insert into kept values ('kept')");
        }
    }

    @AfterAll
    void clean() {
        folder.close();
        home.close();
    }

    @Test
    void isDurableAndReachableFromThisMachineOnly() {
        try (var database = new EmbeddedDatabase(folder, terminal)) {
            var access = database.open();

            assertThat(show(access, "fsync")).isEqualTo("on");
            assertThat(show(access, "data_checksums")).isEqualTo("on");
            assertThat(show(access, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(
                            access,
                            "select datlocprovider::text || datlocale from pg_database where datname = 'planwerk'"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void keepsPasswordsFromOthersAndWantsThem() throws IOException {
        assertThat(Files.getPosixFilePermissions(home.path().resolve("database.properties")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
        try (var database = new EmbeddedDatabase(folder, terminal)) {
            var access = database.open();

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> new Login("planwerk_app", "guess").signIn(access.url()))
                    .withMessageContaining("password");
        }
    }

    @Test
    void startsOverTheFileThatADeadServerLeft() throws IOException {
        var pid = ProcessHandle.current().pid();
        Files.writeString(
                home.postmasterFile(), "%d\n%s\n1\n1\n\n127.0.0.1\n 1 999999\nready\n".formatted(pid, data()));

        assertKept();
    }

    @Test
    void takesAnotherPortIfItsOwnIsTaken() throws IOException {
        var known = Secrets.find(folder).orElseThrow();

        try (var other = new ServerSocket(known.port(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertKept();
            assertThat(Secrets.find(folder).orElseThrow().port()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void beginsAgainWhereMakingTheRolesWasBrokenOff() throws SQLException {
        try (var database = new EmbeddedDatabase(folder, terminal)) {
            database.open();
            var secrets = Secrets.find(folder).orElseThrow();
            var known = new Access(secrets.url("postgres"), secrets.superuserLogin(), secrets.superuserLogin());
            execute(known, known.owner(), "alter role planwerk_app password null");

            new Roles(secrets, terminal).provide();

            assertThat(show(secrets.access(), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void unpacksItsProgramsAgainIfTheyComeFromAnotherArchive() throws IOException {
        try (var programs = Files.list(home.path().resolve("pg/programs"))) {
            Files.writeString(programs.findFirst().orElseThrow().resolve("archive.sha256"), "another");
        }

        assertKept();
    }

    @Test
    void refusesDataWithoutItsPasswords() throws IOException {
        var file = home.path().resolve("database.properties");
        var hidden = Files.move(file, home.path().resolve("hidden"));
        try (var database = new EmbeddedDatabase(folder, terminal)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(database::open)
                    .withMessageContaining("database.properties");
        } finally {
            Files.move(hidden, file);
        }
    }

    @Test
    void onlyOneProcessTakesTheFolder() {
        try (var first = DataFolder.open(home.path(), terminal);
                var second = DataFolder.open(home.path(), terminal)) {
            assertThat(first.take("start")).isEmpty();

            assertThat(second.take("import"))
                    .contains(new DataFolder.Holder(
                            Long.toString(ProcessHandle.current().pid()), "start"));
        }
        try (var third = DataFolder.open(home.path(), terminal)) {
            assertThat(third.take("export")).isEmpty();
        }
    }

    private void assertKept() {
        try (var database = new EmbeddedDatabase(folder, terminal)) {
            assertThat(ask(database.open(), "select word from kept")).isEqualTo("kept");
        }
        assertThat(Postmaster.find(data())).isEmpty();
    }

    private Path data() {
        return folder.root().resolve("pg/18/data");
    }

    private static String show(Access access, String setting) {
        return ask(access, "show " + setting);
    }

    private static String ask(Access access, String question) {
        try (var connection = access.owner().signIn(access.url());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(Access access, Login login, String command) throws SQLException {
        try (var connection = login.signIn(access.url());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
