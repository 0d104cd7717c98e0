package org.planwerk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** A folder that the system user of the database can reach, which is not so for the folders that JUnit makes. */
final class TestFolder implements AutoCloseable {

    private final Path path;

    TestFolder() {
        try {
            path = Files.createTempDirectory("planwerk-test");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    Path postmasterFile() {
        return path.resolve("pg/18/data/postmaster.pid");
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
