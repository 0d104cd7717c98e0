package org.planwerk.launch.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.planwerk.launch.backup.Manifest.Sequence;
import org.postgresql.PGConnection;

/** The rows of every table of ours, as they go out of a database and into one. */
final class Rows {

    /** A table of ours: in a schema that the owner of the database made. Unlogged tables keep what may be lost. */
    record Table(String schema, String name, List<String> columns, List<String> key) {

        String full() {
            return schema + "." + name;
        }

        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        private String quotedColumns() {
            return list(columns);
        }

        private String order() {
            return key.isEmpty() ? "" : " order by " + list(key);
        }

        private static String list(List<String> names) {
            return names.stream().map(Rows::quote).collect(Collectors.joining(", "));
        }
    }

    /** How values are written must depend neither on the server nor on the role; and no policy may hide a row. */
    private static final String PLAIN = """
            set local row_security = off;
            set local search_path = pg_catalog;
            set local datestyle = 'ISO, YMD';
            set local intervalstyle = 'postgres';
            set local timezone = 'UTC';
            set local bytea_output = 'hex';
            set local extra_float_digits = 1;
            set local statement_timeout = 0
            """;

    private static final String TABLES = """
            select n.nspname, c.relname,
                   array(select a.attname::text from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                          order by a.attnum),
                   array(select a.attname::text
                           from pg_index i
                           cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, place)
                           join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                          where i.indrelid = c.oid and i.indisprimary
                          order by k.place)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p' and %s
             order by n.nspname, c.relname
            """;

    private static final String SEQUENCES = """
            select n.nspname, c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'S' and %s
             order by n.nspname, c.relname
            """;

    /** Everything but {@code public}, which others may use too. */
    static final String OURS = """
            n.nspname <> 'public' and n.nspowner = (select r.oid from pg_roles r where r.rolname = current_user)""";

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    void writePlainly() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(PLAIN);
        }
    }

    /** Migrations look for their tables on the usual path. */
    void writeAsUsual() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local search_path to default");
        }
    }

    List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES.formatted(OURS))) {
            while (rows.next()) {
                tables.add(new Table(
                        rows.getString(1), rows.getString(2), names(rows.getArray(3)), names(rows.getArray(4))));
            }
        }
        return tables;
    }

    private static List<String> names(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** In the order of the key, so that the same rows always come to the same sum. */
    Sum write(Table table, OutputStream out) throws SQLException, IOException {
        var counted = new Sum.Output(out);
        copies().copyOut(
                        "copy (select %s from %s%s) to stdout"
                                .formatted(table.quotedColumns(), table.quoted(), table.order()),
                        counted);
        return counted.sum();
    }

    void read(Table table, InputStream in) throws SQLException, IOException {
        copies().copyIn("copy %s (%s) from stdin".formatted(table.quoted(), table.quotedColumns()), in, 1 << 16);
    }

    private org.postgresql.copy.CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Sequences stand outside of transactions: read last, they are never behind the rows. */
    List<Sequence> sequences() throws SQLException {
        var names = new ArrayList<String[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES.formatted(OURS))) {
            while (rows.next()) {
                names.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        var sequences = new ArrayList<Sequence>();
        for (var name : names) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select last_value, is_called from %s.%s".formatted(quote(name[0]), quote(name[1])))) {
                row.next();
                sequences.add(new Sequence(name[0] + "." + name[1], row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    void set(Sequence sequence) throws SQLException {
        var dot = sequence.name().indexOf('.');
        var quoted = quote(sequence.name().substring(0, dot)) + "."
                + quote(sequence.name().substring(dot + 1));
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, quoted);
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }
}
