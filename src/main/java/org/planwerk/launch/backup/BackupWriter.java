package org.planwerk.launch.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.planwerk.launch.backup.BackupRefused.Reason;
import org.planwerk.launch.backup.Manifest.Table;

/** Writes all tables as they are in one moment, while others go on writing. */
public final class BackupWriter {

    private static final String SCHEMA = """
            select version from public.flyway_schema_history where success and version is not null
             order by installed_rank desc limit 1
            """;

    private final Connection owner;
    private final Optional<BackupKey> key;

    public BackupWriter(Connection owner, Optional<BackupKey> key) {
        this.owner = owner;
        this.key = key;
    }

    /** Overwrites the file; when it returns, the bytes are on disk. */
    public Manifest write(Path file, Instant at, Progress progress) throws IOException, SQLException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            // Closing a stream closes what is under it, and then it is too late to ask for the bytes to be written.
            var stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16) {
                @Override
                public void close() throws IOException {
                    flush();
                    channel.force(true);
                    super.close();
                }
            };
            return write(stream, at, progress);
        }
    }

    private Manifest write(OutputStream out, Instant at, Progress progress) throws IOException, SQLException {
        owner.setAutoCommit(false);
        owner.setReadOnly(true);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var zip =
                new ZipOutputStream(new SealedOutput(key.isPresent() ? key.get().encrypt(out) : out))) {
            zip.setComment(Seal.placeholder());
            zip.setLevel(Deflater.BEST_SPEED);
            return write(zip, at, progress);
        }
    }

    private Manifest write(ZipOutputStream zip, Instant at, Progress progress) throws IOException, SQLException {
        var rows = new Rows(owner);
        rows.writePlainly();
        var tables = new ArrayList<Table>();
        var schema = schema();
        var bytes = 0L;
        for (var table : rows.tables()) {
            begin(zip, BackupReader.TABLES + table.full() + BackupReader.ROWS, at);
            var sum = rows.write(table, zip);
            tables.add(new Table(table.full(), table.columns(), sum.rows(), sum.bytes(), sum.sha256()));
            bytes += sum.bytes();
            progress.at(tables.size(), bytes);
        }
        var manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, at, schema, tables, rows.sequences());
        begin(zip, Manifest.NAME, at);
        zip.write(manifest.write());
        return manifest;
    }

    private static void begin(ZipOutputStream zip, String name, Instant at) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        zip.putNextEntry(entry);
    }

    private String schema() throws SQLException {
        if (!exists()) {
            throw new BackupRefused(Reason.EMPTY);
        }
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(SCHEMA)) {
            if (!row.next()) {
                throw new BackupRefused(Reason.EMPTY);
            }
            return row.getString(1);
        }
    }

    private boolean exists() throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select to_regclass('public.flyway_schema_history') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
