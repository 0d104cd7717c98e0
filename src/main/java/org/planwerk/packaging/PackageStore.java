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
import java.util.Set;
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

    /**
     * Asks before the end of the transaction whether all that is written holds together.
     *
     * @throws org.springframework.dao.DuplicateKeyException if two entries have in common what only one may have
     */
    void checkConstraints() {
        jdbc.sql("set constraints all immediate").update();
        deferConstraints();
    }

    /** All rows of a table of the municipality; of a layered one all but drafts. */
    List<Row> list(String table, List<String> columns, boolean layered, boolean binned) {
        return list(table, columns, binned, Map.of(), layered ? List.of(Layer.PUBLISHED, Layer.DECIDED) : List.of());
    }

    /** The rows that have these values; of a layered table those of {@code layers}. */
    List<Row> list(
            String table, List<String> columns, boolean binned, Map<String, Object> where, Collection<Layer> layers) {
        var bin = binned ? ", binned_at is not null as in_bin" : ", false as in_bin";
        var conditions = new ArrayList<String>();
        where.keySet().forEach(column -> conditions.add(column + " = :" + column));
        if (!layers.isEmpty()) {
            conditions.add("layer in (:layers)");
        }
        var sql = "select " + String.join(", ", columns) + bin + " from " + table
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        var statement = jdbc.sql(sql).params(where);
        if (!layers.isEmpty()) {
            statement =
                    statement.param("layers", layers.stream().map(Layer::name).toList());
        }
        return statement.query((row, number) -> row(row, columns)).list();
    }

    /** Deletes the rows that have these values. */
    void delete(String table, Map<String, Object> where) {
        jdbc.sql("delete from " + table + " where "
                        + where.keySet().stream()
                                .map(column -> column + " = :" + column)
                                .collect(joining(" and ")))
                .params(where)
                .update();
    }

    /** The highest number that a thing of the kind has; 0 if there is none. */
    int highestNo(Section.Identity identity) {
        return jdbc.sql("select coalesce(max(no), 0) from " + identity.table() + " where kind = :kind")
                .param("kind", identity.kind())
                .query(Integer.class)
                .single();
    }

    /** Of these ids, those of which the table keeps a row. */
    Set<UUID> listExisting(String table, String column, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql("select distinct " + column + " from " + table + " where " + column + " in (:ids)")
                                .param("ids", ids)
                                .query((row, number) -> row.getObject(1, UUID.class))
                                .list());
    }

    /** Tells the planner what has come, so that whoever reads next within the transaction does not wait for bad guesses. */
    void analyze(Collection<String> tables) {
        tables.forEach(table -> jdbc.sql("analyze " + table).update());
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

    void unbin(String table, Map<String, Object> where) {
        jdbc.sql("update " + table + " set binned_at = null where "
                        + where.keySet().stream()
                                .map(column -> column + " = :" + column)
                                .collect(joining(" and ")))
                .params(where)
                .update();
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
