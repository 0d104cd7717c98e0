package org.planwerk.launch.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.planwerk.launch.backup.BackupRefused.Reason;

/** Reads a backup from its beginning to its end; whatever differs from what it says of itself is refused. */
public final class BackupReader {

    static final String TABLES = "tables/";
    static final String ROWS = ".copy";

    private static final byte[] ENCRYPTED = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIPPED = {'P', 'K'};
    private static final int MOST_MANIFEST = 1 << 26;

    /** Who takes the rows of each table; what is not read is read by the reader itself. */
    interface Tables {
        void take(String table, InputStream rows) throws IOException, SQLException;
    }

    private final Path file;
    private final Optional<BackupKey> key;

    public BackupReader(Path file, Optional<BackupKey> key) {
        this.file = file;
        this.key = key;
    }

    public Manifest verify(Progress progress) throws IOException {
        try {
            return read((table, rows) -> {}, progress);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Manifest read(Tables tables, Progress progress) throws IOException, SQLException {
        try (var sealed = new SealedInput(open())) {
            return read(sealed, tables, progress);
        } catch (IOException | IllegalArgumentException broken) {
            throw new BackupRefused(Reason.DAMAGED, broken);
        }
    }

    private static Manifest read(SealedInput sealed, Tables tables, Progress progress)
            throws IOException, SQLException {
        var zip = new ZipInputStream(sealed);
        var found = new LinkedHashMap<String, Sum>();
        byte @Nullable [] manifest = null;
        var bytes = 0L;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(Manifest.NAME)) {
                manifest = zip.readNBytes(MOST_MANIFEST);
            } else {
                var rows = new Sum.Input(zip);
                tables.take(table(entry.getName()), rows);
                var sum = rows.sum();
                found.put(table(entry.getName()), sum);
                bytes += sum.bytes();
                progress.at(found.size(), bytes);
            }
        }
        sealed.check();
        return check(manifest, found);
    }

    private static String table(String entry) {
        if (!entry.startsWith(TABLES) || !entry.endsWith(ROWS)) {
            return entry;
        }
        return entry.substring(TABLES.length(), entry.length() - ROWS.length());
    }

    private static Manifest check(byte @Nullable [] json, Map<String, Sum> found) {
        if (json == null) {
            throw new BackupRefused(Reason.NO_BACKUP);
        }
        var manifest = Manifest.read(json);
        if (!manifest.sums().equals(found)) {
            throw new BackupRefused(Reason.DAMAGED);
        }
        return manifest;
    }

    private InputStream open() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(ENCRYPTED.length);
            var head = in.readNBytes(ENCRYPTED.length);
            in.reset();
            if (Arrays.equals(head, ENCRYPTED)) {
                return key.orElseThrow(() -> new BackupRefused(Reason.KEY_MISSING))
                        .decrypt(in);
            }
            if (!Arrays.equals(Arrays.copyOf(head, ZIPPED.length), ZIPPED)) {
                throw new BackupRefused(Reason.NO_BACKUP);
            }
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
