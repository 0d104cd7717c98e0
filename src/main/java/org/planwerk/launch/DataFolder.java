package org.planwerk.launch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder in which an installation keeps everything: database, passwords, logs. One process at a time works in it. */
final class DataFolder implements AutoCloseable {

    /** Who works in the folder, as it says itself. */
    record Holder(String process, String word) {}

    /** Logs may tell of people. */
    private static final FileAttribute<?> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---"));

    private final Path root;

    private @Nullable FileChannel lock;

    private DataFolder(Path root) {
        this.root = root;
    }

    /** Makes the folder if it is missing. */
    static DataFolder open(Path root, Terminal terminal) {
        try {
            if (Files.notExists(root.resolve("log"))) {
                Files.createDirectories(root);
                Files.createDirectory(root.resolve("log"), OURS);
            }
            var real = root.toRealPath();
            if (!Files.isWritable(real) || !Files.isWritable(real.resolve("log"))) {
                throw terminal.refusal("folder-unwritable", Map.of("folder", root.toString()));
            }
            return new DataFolder(real);
        } catch (IOException e) {
            throw terminal.refusal("folder-unwritable", Map.of("folder", root.toString()));
        }
    }

    static Path usual(Map<String, String> environment) {
        if (SystemUser.isRoot()) {
            return Path.of("/var/lib/planwerk");
        }
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isEmpty() ? Path.of(System.getProperty("user.home"), ".local/share") : Path.of(data))
                .resolve("planwerk");
    }

    Path root() {
        return root;
    }

    /** Each command has a log of its own: two processes cannot rotate one file. */
    Path log(String word) {
        var name = word.equals(Arguments.START) ? "planwerk.log" : "planwerk-%s.log".formatted(word);
        return root.resolve("log").resolve(name);
    }

    /** Takes the folder for itself, or says who has it. The system gives it back when the process ends, however it ends. */
    Optional<Holder> take(String word) {
        try {
            var channel = FileChannel.open(root.resolve("planwerk.lock"), CREATE, READ, WRITE);
            if (!tryLock(channel)) {
                var holder = read(channel);
                channel.close();
                return Optional.of(holder);
            }
            lock = channel;
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + " " + word), 0);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static Holder read(FileChannel channel) throws IOException {
        var content = ByteBuffer.allocate(200);
        channel.read(content, 0);
        var words = StandardCharsets.UTF_8.decode(content.flip()).toString().split(" ", 2);
        return words.length == 2 ? new Holder(words[0], words[1]) : new Holder("?", "?");
    }

    /** Notes that a backup is being restored, until {@link #endRestoration}; a killed one leaves the note. */
    void beginRestoration(Path backup) {
        try {
            Files.writeString(restoration(), backup.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void endRestoration() {
        try {
            Files.deleteIfExists(restoration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The backup whose restoration was broken off. */
    Optional<String> unfinishedRestoration() {
        try {
            return Files.exists(restoration()) ? Optional.of(Files.readString(restoration())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path restoration() {
        return root.resolve("restore.unfinished");
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
