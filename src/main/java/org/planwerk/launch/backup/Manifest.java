package org.planwerk.launch.backup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planwerk.launch.backup.BackupRefused.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, in {@code manifest.json} at its end.
 *
 * @param schema the version of the tables, as Flyway counts: the last migration that had been applied
 */
public record Manifest(
        String format, int version, Instant createdAt, String schema, List<Table> tables, List<Sequence> sequences) {

    static final String NAME = "manifest.json";
    static final String FORMAT = "planwerk-backup";
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The rows of a table, as {@code COPY … TO} writes these columns as text, in the order of its key. */
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

        Sum sum() {
            return new Sum(rows, bytes, sha256);
        }
    }

    public record Sequence(String name, long value, boolean called) {}

    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) {
        try {
            var tree = JSON.readTree(json);
            if (!tree.path("format").asString("").equals(FORMAT)) {
                throw new BackupRefused(Reason.NO_BACKUP);
            }
            if (tree.path("version").asInt(0) > VERSION) {
                throw new BackupRefused(Reason.NEWER);
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException broken) {
            throw new BackupRefused(Reason.DAMAGED, broken);
        }
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    Map<String, Sum> sums() {
        var sums = new LinkedHashMap<String, Sum>();
        tables.forEach(table -> sums.put(table.name(), table.sum()));
        return sums;
    }
}
