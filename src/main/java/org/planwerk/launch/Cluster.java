package org.planwerk.launch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planwerk.launch.SystemUser.Outcome;
import org.springframework.util.FileSystemUtils;

/** What a PostgreSQL keeps in our data folder, with the programs and the account that work on it. */
final class Cluster {

    private static final long MEGABYTE = 1 << 20;

    private final DataFolder folder;
    private final Path home;
    private final SystemUser user;
    private final Programs programs;
    private final Terminal terminal;

    private Cluster(DataFolder folder, Path home, SystemUser user, Programs programs, Terminal terminal) {
        this.folder = folder;
        this.home = home;
        this.user = user;
        this.programs = programs;
        this.terminal = terminal;
    }

    static boolean existsIn(DataFolder folder) {
        return Files.exists(parent(folder).resolve("18/data"));
    }

    private static Path parent(DataFolder folder) {
        return folder.root().resolve("pg");
    }

    static Cluster in(DataFolder folder, Terminal terminal) {
        var parent = parent(folder);
        var home = parent.resolve("18");
        var user = SystemUser.of(home, terminal);
        makePublic(parent);
        makePublic(parent.resolve("programs"));
        var cluster = new Cluster(folder, home, user, Programs.unpack(parent.resolve("programs"), terminal), terminal);
        cluster.reach();
        return cluster;
    }

    Path data() {
        return home.resolve("data");
    }

    boolean exists() {
        return Files.exists(data());
    }

    boolean runs(Postmaster postmaster) {
        return postmaster.program().equals(programs.get("postgres"));
    }

    // Only what is missing on our own folder is granted; a folder above may be closed on purpose.
    private void reach() {
        for (var above = folder.root().getRoot(); !above.equals(folder.root()); above = child(above)) {
            if (!canEnter(above)) {
                throw terminal.refusal(
                        "folder-unreachable", Map.of("folder", folder.root().toString(), "closed", above.toString()));
            }
        }
        if (!canEnter(folder.root())) {
            allow(folder.root(), PosixFilePermission.OTHERS_EXECUTE);
        }
        var trial = user.run(List.of(programs.get("postgres"), "--version"));
        if (trial.code() != 0) {
            throw terminal.refusal(
                    "programs-unusable", Map.of("reason", trial.output().strip()));
        }
    }

    private Path child(Path above) {
        return folder.root().getRoot().resolve(folder.root().subpath(0, above.getNameCount() + 1));
    }

    private boolean canEnter(Path directory) {
        return user.run(List.of("test", "-x", directory.toString())).code() == 0;
    }

    /** Makes an empty cluster; one that was not finished is begun again. */
    void create(Secrets secrets) {
        terminal.say("creating", Map.of("folder", home.toString()));
        var unfinished = home.resolve("data.new");
        try {
            makePrivate(home);
            FileSystemUtils.deleteRecursively(unfinished);
            var password = Files.createTempFile(home, "password", "", ownerOnly());
            try {
                Files.writeString(password, secrets.superuser());
                user.own(password);
                check(initialise(unfinished, password));
            } finally {
                Files.delete(password);
            }
            Files.move(unfinished, data(), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome initialise(Path unfinished, Path password) {
        return user.run(List.of(
                programs.get("initdb"),
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth-host=scram-sha-256",
                "--auth-local=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
    }

    private void check(Outcome outcome) {
        if (outcome.code() != 0) {
            throw terminal.refusal(
                    "creating-failed", Map.of("reason", outcome.output().strip()));
        }
    }

    /** Starts a server that outlives us if it must; what it says before it has a log of its own stands in {@link #said}. */
    Process start(int port) {
        try {
            Files.deleteIfExists(output());
            makePrivate(log());
            // A session of its own: Ctrl+C in our terminal is not meant for the database.
            var command = new ArrayList<>(List.of("setsid"));
            command.addAll(user.command(server(port)));
            var process = SystemUser.prepare(command)
                    .redirectOutput(Redirect.to(output().toFile()))
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw terminal.refusal("programs-unusable", Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private List<String> server(int port) {
        var command = new ArrayList<>(List.of(programs.get("postgres"), "-D", data().toString()));
        Map.ofEntries(
                        Map.entry("listen_addresses", "127.0.0.1"),
                        Map.entry("port", Integer.toString(port)),
                        Map.entry("unix_socket_directories", ""),
                        Map.entry("max_connections", "40"),
                        Map.entry("shared_buffers", sharedBuffers()),
                        Map.entry("fsync", "on"),
                        Map.entry("full_page_writes", "on"),
                        Map.entry("synchronous_commit", "on"),
                        Map.entry("wal_compression", "pglz"),
                        Map.entry("logging_collector", "on"),
                        Map.entry("log_directory", log().toString()),
                        Map.entry("log_filename", "postgresql-%a.log"),
                        Map.entry("log_rotation_age", "1d"),
                        Map.entry("log_rotation_size", "0"),
                        Map.entry("log_truncate_on_rotation", "on"))
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static String sharedBuffers() {
        var memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return Math.clamp(memory / 4 / MEGABYTE, 64, 2048) + "MB";
    }

    /** Why the server did not start, in its own words. */
    String said() {
        try (var logs = Files.list(log())) {
            return Stream.concat(
                            logs.sorted(Comparator.comparing(log -> log.toFile().lastModified())), Stream.of(output()))
                    .filter(Files::exists)
                    .flatMap(Cluster::lines)
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .reduce("?", (earlier, later) -> later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server after its running transactions are broken off and everything committed is on disk. */
    Outcome stop() {
        return user.run(List.of(
                programs.get("pg_ctl"), "stop", "--pgdata=" + data(), "--mode=fast", "--wait", "--timeout=600"));
    }

    Path log() {
        return home.resolve("log");
    }

    private Path output() {
        return folder.root().resolve("log").resolve("postgresql-start.log");
    }

    private void makePrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        user.own(directory);
    }

    private static void makePublic(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void allow(Path directory, PosixFilePermission permission) {
        try {
            var permissions = Files.getPosixFilePermissions(directory);
            permissions.add(permission);
            Files.setPosixFilePermissions(directory, permissions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }
}
