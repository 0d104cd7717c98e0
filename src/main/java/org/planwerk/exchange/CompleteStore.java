package org.planwerk.exchange;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on whatever tables keep rows of municipalities, asked of the database itself: a new table is never forgotten. */
@Repository
class CompleteStore {

    /** A table, without its columns that are nobody's business and without bytes. */
    record Table(String name, String quoted, List<String> columns, List<String> key) {}

    /** Who leaves takes no passwords and no keys along, and no way into an account. */
    private static final String SECRET = "(password|passwd|secret|token|session|credential|totp|passkey|recovery)";

    private static final int PIECE = 500;

    private final JdbcClient jdbc;

    CompleteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without what is made of other rows: the search, and the bytes, which are files of their own. */
    List<Table> listTables() {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname, format('%I.%I', n.nspname, c.relname),
                               array(select quote_ident(a.attname) from pg_attribute a
                                      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                        and a.attname !~ :secret
                                      order by a.attnum),
                               array(select quote_ident(a.attname)
                                       from pg_index i
                                       cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, place)
                                       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                                      where i.indrelid = c.oid and i.indisprimary
                                      order by k.place)
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute t on t.attrelid = c.oid and t.attname = 'municipality_id'
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
                           and c.relname !~ :secret
                           and n.nspname <> 'portal' and c.oid <> 'files.chunk'::regclass
                         order by 1
                        """)
                .param("secret", SECRET)
                .query((row, number) ->
                        new Table(row.getString(1), row.getString(2), names(row.getArray(3)), names(row.getArray(4))))
                .list();
    }

    private static List<String> names(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** Each row of the municipality as JSON, in the order of the key. */
    void each(Table table, Consumer<String> row) {
        var order = table.key().isEmpty()
                ? ""
                : table.key().stream().map(column -> "t." + column).collect(Collectors.joining(", ", " order by ", ""));
        var columns = table.columns().stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        jdbc.sql("""
                        select to_jsonb(r)::text from %s t cross join lateral (select %s) r
                         where t.municipality_id = current_setting('planwerk.municipality')::int%s
                        """.formatted(table.quoted(), columns, order))
                .withFetchSize(PIECE)
                .query((RowCallbackHandler) found -> row.accept(found.getString(1)));
    }

    /** The municipality itself, as JSON. */
    String getMunicipality() {
        return jdbc.sql("""
                        select to_jsonb(m)::text from tenancy.municipality m
                         where m.id = current_setting('planwerk.municipality')::int
                        """).query((row, number) -> row.getString(1)).single();
    }

    /** All bytes that are kept here, also those that only the bin knows. */
    List<String> listHashes() {
        return jdbc.sql("select distinct sha256 from files.chunk order by sha256")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
