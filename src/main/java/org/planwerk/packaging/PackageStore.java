package org.planwerk.packaging;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and changes the rows of any table that a {@link Section} names.
 *
 * <p>Table and column names come from the sections in the code alone, values always as parameters.
 */
@Repository
class PackageStore {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PackageStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Entries refer to each other in any order: only the end of the transaction asks whether all references lead somewhere. */
    void deferConstraints() {
        jdbc.sql("set constraints all deferred").update();
    }

    /** The rows of a table of the municipality; of a layered one all but drafts. */
    List<Row> list(String table, List<String> columns, boolean layered, boolean binned) {
        var bin = binned ? ", binned_at is not null as in_bin" : ", false as in_bin";
        var sql = "select " + String.join(", ", columns) + bin + " from " + table
                + (layered ? " where layer <> 'DRAFT'" : "");
        return jdbc.sql(sql).query((row, number) -> row(row, columns)).list();
    }

    void insert(String table, List<String> columns, Collection<Map<String, Object>> rows) {
        var sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(joining(", ")) + ")";
        template.batchUpdate(sql, rows, BATCH, (statement, row) -> set(statement, 1, columns, row));
    }

    /** Sets all columns of the rows that have the key, and takes them out of the bin. */
    void update(
            String table,
            List<String> columns,
            List<String> key,
            boolean binned,
            Collection<Map<String, Object>> rows) {
        var rest = columns.stream().filter(column -> !key.contains(column)).toList();
        var assignments =
                new ArrayList<>(rest.stream().map(column -> column + " = ?").toList());
        if (binned) {
            assignments.add("binned_at = null");
        }
        if (assignments.isEmpty()) {
            return;
        }
        var sql = "update " + table + " set " + String.join(", ", assignments) + where(key);
        template.batchUpdate(
                sql, rows, BATCH, (statement, row) -> set(statement, set(statement, 1, rest, row), key, row));
    }

    void bin(String table, List<String> key, Collection<Map<String, Object>> rows) {
        var sql = "update " + table + " set binned_at = now()" + where(key);
        template.batchUpdate(sql, rows, BATCH, (statement, row) -> set(statement, 1, key, row));
    }

    /** Deletes rows that are equal in all columns, of which those of {@code owner} are never null. */
    void delete(String table, List<String> columns, List<String> owner, Collection<Map<String, Object>> rows) {
        var rest = columns.stream().filter(column -> !owner.contains(column)).toList();
        var sql = "delete from " + table + where(owner)
                + rest.stream()
                        .map(column -> " and " + column + " is not distinct from ?")
                        .collect(joining());
        template.batchUpdate(
                sql, rows, BATCH, (statement, row) -> set(statement, set(statement, 1, owner, row), rest, row));
    }

    private static String where(List<String> key) {
        return key.stream().map(column -> column + " = ?").collect(joining(" and ", " where ", ""));
    }

    private static int set(PreparedStatement statement, int first, List<String> columns, Map<String, Object> row)
            throws SQLException {
        var index = first;
        for (var column : columns) {
            statement.setObject(index++, parameter(statement.getConnection(), row.get(column)));
        }
        return index;
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        return value instanceof List<?> words ? connection.createArrayOf("text", words.toArray()) : value;
    }

    private static Row row(ResultSet row, List<String> columns) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        for (var index = 1; index <= columns.size(); index++) {
            var value = value(row, index);
            if (value != null) {
                values.put(columns.get(index - 1), value);
            }
        }
        return new Row(values, row.getBoolean("in_bin"));
    }

    private static @Nullable Object value(ResultSet row, int index) throws SQLException {
        return switch (row.getMetaData().getColumnTypeName(index)) {
            case "date" -> row.getObject(index, LocalDate.class);
            case "time" -> row.getObject(index, LocalTime.class);
            case "timestamptz" -> utc(row.getObject(index, OffsetDateTime.class));
            case "uuid" -> row.getObject(index, UUID.class);
            case "int8" -> row.getObject(index, Long.class) instanceof Long size ? Math.toIntExact(size) : null;
            case "_text" -> words(row.getArray(index));
            default -> row.getObject(index);
        };
    }

    private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static @Nullable List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
