package org.planwerk.launch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the archive that Planwerk brings along. */
record Programs(Path home) {

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    /** Takes what was unpacked before if it came from the same archive; what another archive left stays beside it. */
    static Programs unpack(Path folder, Terminal terminal) {
        try {
            var archive = archive(terminal);
            var hash = hash(archive);
            var home = folder.resolve(hash.substring(0, 16));
            if (!unpackedFrom(home, hash)) {
                terminal.say("unpacking", Map.of());
                unpack(archive, hash, home);
            }
            return new Programs(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static Resource archive(Terminal terminal) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:postgres-linux-*.txz");
        if (found.length != 1 || !System.getProperty("os.name").equals("Linux")) {
            throw terminal.refusal("no-programs", Map.of("system", System.getProperty("os.name")));
        }
        return found[0];
    }

    private static boolean unpackedFrom(Path home, String hash) throws IOException {
        var record = record(home);
        return Files.exists(record) && Files.readString(record).equals(hash);
    }

    private static Path record(Path home) {
        return home.resolve("archive.sha256");
    }

    private static void unpack(Resource archive, String hash, Path home) throws IOException {
        var parent = home.resolveSibling("unpacking");
        FileSystemUtils.deleteRecursively(parent);
        Files.createDirectories(parent);
        try (var in = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.getInputStream())))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                write(in, entry, parent);
            }
        }
        Files.writeString(record(parent), hash);
        FileSystemUtils.deleteRecursively(home);
        Files.move(parent, home, ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream in, TarArchiveEntry entry, Path parent) throws IOException {
        var target = entry.resolveIn(parent);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, RUNNABLE);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(in, target);
            Files.setPosixFilePermissions(target, (entry.getMode() & 0100) == 0 ? READABLE : RUNNABLE);
        }
    }

    private static String hash(Resource archive) throws IOException {
        try (var in = archive.getInputStream()) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
