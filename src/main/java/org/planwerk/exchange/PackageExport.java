package org.planwerk.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.planwerk.files.FileBytes;
import org.planwerk.packaging.MunicipalityShape;
import org.planwerk.packaging.PlanPackages;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Component;

/** Writes a municipality's package, as a folder or as a zip file; the same content always gives the same bytes. */
@Component
class PackageExport {

    /** The same moment in every zip file, the first that the format knows. */
    private static final FileTime ALWAYS = FileTime.from(Instant.parse("1980-01-01T12:00:00Z"));

    private final PlanPackages packages;
    private final FileBytes files;
    private final CompleteExport complete;

    PackageExport(PlanPackages packages, FileBytes files, CompleteExport complete) {
        this.packages = packages;
        this.files = files;
        this.complete = complete;
    }

    void writeZip(Municipality municipality, Path target) throws IOException {
        writeZip(municipality, target, false);
    }

    /**
     * Writes beside the target first: a file that is there is whole.
     *
     * @param all adds what is kept of the municipality and is no part of a package
     */
    void writeZip(Municipality municipality, Path target, boolean all) throws IOException {
        var unfinished = Files.createTempFile(
                target.toAbsolutePath().getParent(), target.getFileName().toString(), ".part");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                Tenant.run(municipality, () -> {
                    write(zip, PackageArchive.CONTENT, out -> out.write(json(municipality)));
                    for (var sha256 : hashes()) {
                        write(zip, PackageArchive.FILES + sha256, out -> files.write(sha256, out));
                    }
                });
                if (all) {
                    Tenant.<Boolean, IOException>call(municipality, () -> {
                        complete.write(hashes(), name -> entry(zip, name));
                        return true;
                    });
                }
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    void writeFolder(Municipality municipality, Path folder) throws IOException {
        writeFolder(municipality, folder, false);
    }

    void writeFolder(Municipality municipality, Path folder, boolean all) throws IOException {
        if (all) {
            Tenant.<Boolean, IOException>call(municipality, () -> {
                complete.write(hashes(), name -> file(folder.resolve(name)));
                return true;
            });
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(PackageArchive.CONTENT), Tenant.call(municipality, () -> json(municipality)));
        var hashes = Tenant.call(municipality, this::hashes);
        if (hashes.isEmpty()) {
            return;
        }
        Files.createDirectories(folder.resolve(PackageArchive.FILES));
        for (var sha256 : hashes) {
            try (var out = Files.newOutputStream(folder.resolve(PackageArchive.FILES + sha256))) {
                Tenant.run(municipality, () -> files.write(sha256, out));
            }
        }
    }

    /** Of the files, and of the coat of arms. */
    private SortedSet<String> hashes() {
        var hashes = new TreeSet<>(files.listHashes());
        var arms = Tenant.get().arms();
        if (arms != null) {
            hashes.add(arms);
        }
        return hashes;
    }

    private byte[] json(Municipality municipality) {
        return packages.write(MunicipalityShape.of(municipality));
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static OutputStream file(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return new BufferedOutputStream(Files.newOutputStream(path));
    }

    /** Closing it ends the entry and not the file. */
    private static OutputStream entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(ALWAYS);
        zip.putNextEntry(entry);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                zip.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                zip.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    private static void write(ZipOutputStream zip, String name, Content content) {
        try (var out = entry(zip, name)) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
