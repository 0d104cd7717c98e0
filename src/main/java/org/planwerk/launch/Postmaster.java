package org.planwerk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The server that works in a data directory, as its file {@code postmaster.pid} and the system tell of it. */
record Postmaster(ProcessHandle process, int port, String status, String program) {

    boolean ready() {
        return status.equals("ready");
    }

    /** Empty unless a living server works in this very directory. */
    static Optional<Postmaster> find(Path data) {
        return lines(data)
                .flatMap(lines -> ProcessHandle.of(pid(lines))
                        .filter(ProcessHandle::isAlive)
                        .flatMap(process -> describe(process, lines, data)));
    }

    private static Optional<Postmaster> describe(ProcessHandle process, List<String> lines, Path data) {
        var words = commandLine(process.pid());
        if (!words.contains(data.toString()) || !words.getFirst().endsWith("/bin/postgres")) {
            return Optional.empty();
        }
        var port = lines.size() > 3 && lines.get(3).matches("\\d+") ? Integer.parseInt(lines.get(3)) : 0;
        var status = lines.size() > 7 ? lines.get(7).strip() : "";
        return Optional.of(new Postmaster(process, port, status, words.getFirst()));
    }

    /**
     * Removes the file that a dead server left, if its number now belongs to another process: PostgreSQL would take that
     * for itself and refuse to start. Every other leftover PostgreSQL judges better than we do.
     */
    static void forget(Path data) {
        lines(data)
                .filter(lines ->
                        find(data).isEmpty() && ProcessHandle.of(pid(lines)).isPresent() && !memoryInUse(lines))
                .ifPresent(lines -> delete(data));
    }

    // A worker that outlived its server still writes: then the file must stay.
    private static boolean memoryInUse(List<String> lines) {
        var words = lines.size() > 6 ? lines.get(6).strip().split("\\s+") : new String[0];
        if (words.length != 2) {
            return false;
        }
        try (var segments = Files.lines(Path.of("/proc/sysvipc/shm"))) {
            return segments.map(line -> line.strip().split("\\s+"))
                    .anyMatch(columns -> columns.length > 6 && columns[1].equals(words[1]) && !columns[6].equals("0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> commandLine(long pid) {
        try {
            var words = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8);
            return Arrays.asList(words.split("\0"));
        } catch (IOException gone) {
            return List.of("");
        }
    }

    private static Optional<List<String>> lines(Path data) {
        try {
            return Optional.of(Files.readAllLines(data.resolve("postmaster.pid")))
                    .filter(lines -> !lines.isEmpty());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(List<String> lines) {
        var first = lines.getFirst().strip();
        return first.matches("\\d{1,18}") ? Long.parseLong(first) : -1;
    }

    private static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
