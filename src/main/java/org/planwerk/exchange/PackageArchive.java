package org.planwerk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.planwerk.packaging.PackageProblems;

/**
 * A package on disk: {@code plan.json}, with files under their hashes beside it; as a folder, as a zip file, or the JSON
 * alone.
 *
 * <p>Nothing is unpacked: names lead nowhere but to themselves, and sizes are counted while reading, whatever a zip says.
 */
final class PackageArchive implements AutoCloseable {

    static final String CONTENT = "plan.json";
    static final String FILES = "files/";

    private static final long MOST_JSON = 50_000_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_RATIO = 100;

    /** Below this much a high ratio is harmless: ten lines of blanks compress well. */
    private static final long HARMLESS = 1_000_000;

    private static final Pattern FILE = Pattern.compile("files/[0-9a-f]{64}");

    private final byte[] json;
    private final Map<String, Source> files;
    private final @Nullable ZipFile zip;

    private interface Source {
        InputStream open() throws IOException;
    }

    private PackageArchive(byte[] json, Map<String, Source> files, @Nullable ZipFile zip) {
        this.json = json;
        this.files = files;
        this.zip = zip;
    }

    byte[] json() {
        return json;
    }

    /** The bytes under a hash, never more than a whole package may have. */
    Optional<InputStream> open(String sha256) throws IOException {
        var source = files.get(sha256);
        return source == null ? Optional.empty() : Optional.of(source.open());
    }

    static Optional<PackageArchive> read(Path path, PackageProblems problems) throws IOException {
        if (Files.isDirectory(path)) {
            return readFolder(path, problems);
        }
        if (!Files.isRegularFile(path)) {
            problems.add("", "exchange.missing", Map.of("file", path.toString()));
            return Optional.empty();
        }
        return isZip(path) ? readZip(path, problems) : readAlone(path, problems);
    }

    private static boolean isZip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    private static Optional<PackageArchive> readAlone(Path path, PackageProblems problems) throws IOException {
        if (Files.size(path) > MOST_JSON) {
            problems.add("", "packaging.large", Map.of("most", MOST_JSON / 1_000_000));
            return Optional.empty();
        }
        return Optional.of(new PackageArchive(Files.readAllBytes(path), Map.of(), null));
    }

    private static Optional<PackageArchive> readFolder(Path folder, PackageProblems problems) throws IOException {
        var content = folder.resolve(CONTENT);
        if (!Files.isRegularFile(content, LinkOption.NOFOLLOW_LINKS)) {
            problems.add("", "exchange.noContent", Map.of("file", folder.toString()));
            return Optional.empty();
        }
        var files = new HashMap<String, Source>();
        var bytes = 0L;
        if (Files.isDirectory(folder.resolve("files"), LinkOption.NOFOLLOW_LINKS)) {
            try (var all = Files.newDirectoryStream(folder.resolve("files"))) {
                for (var file : all) {
                    var name = FILES + file.getFileName();
                    if (!FILE.matcher(name).matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        problems.add(name, "exchange.name");
                        continue;
                    }
                    bytes += Files.size(file);
                    files.put(file.getFileName().toString(), () -> Files.newInputStream(file));
                }
            }
        }
        if (bytes > MOST_BYTES || files.size() > MOST_ENTRIES) {
            problems.add("", "exchange.large");
        }
        return problems.isEmpty()
                ? readAlone(content, problems).map(alone -> new PackageArchive(alone.json, files, null))
                : Optional.empty();
    }

    private static Optional<PackageArchive> readZip(Path path, PackageProblems problems) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException broken) {
            problems.add("", "exchange.zip");
            return Optional.empty();
        }
        var archive = readZip(zip, problems);
        if (archive.isEmpty()) {
            zip.close();
        }
        return archive;
    }

    private static Optional<PackageArchive> readZip(ZipFile zip, PackageProblems problems) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            problems.add("", "exchange.large");
            return Optional.empty();
        }
        var files = new HashMap<String, Source>();
        var said = 0L;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            said += Math.max(0, entry.getSize());
            if (isBomb(entry)) {
                problems.add(entry.getName(), "exchange.bomb");
            } else if (FILE.matcher(entry.getName()).matches()) {
                files.put(
                        entry.getName().substring(FILES.length()),
                        () -> new Limited(zip.getInputStream(entry), Math.max(0, entry.getSize())));
            } else if (!entry.getName().equals(CONTENT)
                    && !entry.getName().equals(FILES)
                    && !entry.getName().startsWith(CompleteExport.FOLDER)) {
                problems.add(printable(entry.getName()), "exchange.name");
            }
        }
        var content = zip.getEntry(CONTENT);
        if (content == null) {
            problems.add("", "exchange.noContent", Map.of("file", zip.getName()));
        }
        if (said > MOST_BYTES) {
            problems.add("", "exchange.large");
        }
        if (content == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(content)) {
            var json = in.readNBytes((int) MOST_JSON + 1);
            if (json.length > MOST_JSON) {
                problems.add("", "packaging.large", Map.of("most", MOST_JSON / 1_000_000));
                return Optional.empty();
            }
            return Optional.of(new PackageArchive(json, files, zip));
        } catch (ZipException broken) {
            problems.add("", "exchange.zip");
            return Optional.empty();
        }
    }

    private static boolean isBomb(ZipEntry entry) {
        return entry.getSize() > HARMLESS && entry.getSize() / Math.max(1, entry.getCompressedSize()) > MOST_RATIO;
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\p{Print}\\p{L}]", "?");
    }

    /** Stops where the zip said that an entry ends: what it says is what was counted. */
    private static final class Limited extends java.io.FilterInputStream {

        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            var count = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
