package org.planwerk.launch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.planwerk.launch.backup.BackupKey;
import org.planwerk.launch.backup.BackupReader;
import org.planwerk.launch.backup.BackupWriter;
import org.planwerk.launch.backup.Manifest;

/** {@code backup [--to FILE]}, also while Planwerk runs; {@code backup --new-key FILE} makes a key for it. */
final class BackupErrand implements Errand {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'planwerk-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** A backup has everything in it, also what is not public. */
    private static final FileAttribute<?> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Clock clock = Clock.systemUTC();

    BackupErrand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments, DataFolder folder, Supplier<Database> database) throws SQLException {
        if (arguments.size() == 2 && arguments.getFirst().equals("--new-key")) {
            return makeKey(Path.of(arguments.getLast()));
        }
        if (!arguments.isEmpty()
                && !(arguments.size() == 2 && arguments.getFirst().equals("--to"))) {
            return Command.MISUSED;
        }
        var key = BackupKey.find(environment);
        var at = clock.instant();
        var target =
                target(Path.of(arguments.isEmpty() ? "" : arguments.getLast()).toAbsolutePath(), at, key);
        var source = database.get();
        if (!source.exists()) {
            throw terminal.refusal("backup.EMPTY", Map.of());
        }
        try {
            save(source.open(), target, at, key);
        } catch (IOException broken) {
            throw unwritable(target, broken);
        }
        return Command.DONE;
    }

    // A folder, or the file itself.
    private Path target(Path named, Instant at, Optional<BackupKey> key) {
        var target = Files.isDirectory(named)
                ? named.resolve(NAME.format(at) + (key.isPresent() ? ".zip.age" : ".zip"))
                : named;
        if (Files.exists(target)) {
            throw terminal.refusal("backup.exists", Map.of("file", target.toString()));
        }
        return target;
    }

    /** Writes beside the target first: a file with its name is whole and was read again. */
    private void save(Access access, Path target, Instant at, Optional<BackupKey> key)
            throws IOException, SQLException {
        var unfinished =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part", OURS);
        try {
            terminal.say("backup.saving", Map.of());
            write(access, unfinished, at, key);
            terminal.say("backup.checking", Map.of());
            var manifest = new BackupReader(unfinished, key).verify(new ProgressLines(terminal));
            Files.move(unfinished, target, ATOMIC_MOVE);
            tell(manifest, target, key.isPresent());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    // The connection ends before the check begins: as long as its transaction is open, the database cannot tidy up.
    private void write(Access access, Path file, Instant at, Optional<BackupKey> key) throws IOException, SQLException {
        try (var owner = access.owner().signIn(access.url())) {
            new BackupWriter(owner, key).write(file, at, new ProgressLines(terminal));
        }
    }

    private void tell(Manifest manifest, Path target, boolean encrypted) throws IOException {
        terminal.say(
                encrypted ? "backup.done-encrypted" : "backup.done",
                Map.of(
                        "tables", manifest.tables().size(),
                        "rows", manifest.rows(),
                        "megabytes", ProgressLines.megabytes(Files.size(target)),
                        "file", target.toString()));
    }

    private int makeKey(Path file) {
        var key = BackupKey.create();
        var lines = "# public key: %s%n%s%n".formatted(key.recipient(), key.secret());
        try {
            Files.createFile(file, OURS);
            Files.writeString(file, lines, StandardOpenOption.WRITE);
        } catch (IOException broken) {
            throw Files.exists(file)
                    ? terminal.refusal("backup.exists", Map.of("file", file.toString()))
                    : unwritable(file, broken);
        }
        terminal.say("backup.key-made", Map.of("file", file.toAbsolutePath().toString(), "variable", BackupKey.FILE));
        return Command.DONE;
    }

    private Refusal unwritable(Path target, IOException broken) {
        return terminal.refusal(
                "backup.unwritable", Map.of("file", target.toString(), "reason", String.valueOf(broken.getMessage())));
    }
}
