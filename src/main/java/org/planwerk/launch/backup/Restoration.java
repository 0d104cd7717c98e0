package org.planwerk.launch.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.planwerk.launch.backup.BackupRefused.Reason;

/**
 * Puts a backup into a database, in one transaction of its owner: tables of the backup's version, its rows, the way to today's
 * version. Whatever happens before the end, the database is as it was.
 */
public final class Restoration {

    /** Brings tables to a version, or to the newest. */
    public interface Migration {
        void to(DataSource owner, String version);

        void toNewest(DataSource owner);
    }

    // A killed restoration needs a moment until the server has noticed.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    // Of another role's session the owner sees little more than whose it is; the server's own belong to nobody.
    private static final String OTHERS = """
            select count(*) from pg_stat_activity
             where datname = current_database() and usesysid is not null and pid <> pg_backend_pid()
            """;

    private static final String SCHEMAS = "select n.nspname from pg_namespace n where " + Rows.OURS;

    // Only what the owner may switch off: the triggers that keep foreign keys are not of this sort.
    private static final String TRIGGERS = """
            select c.oid::regclass::text, quote_ident(t.tgname),
                   case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end
              from pg_trigger t
              join pg_class c on c.oid = t.tgrelid
              join pg_namespace n on n.oid = c.relnamespace
             where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and %s
            """.formatted(Rows.OURS);

    private static final String FOREIGN_KEYS = """
            select c.oid::regclass::text, quote_ident(k.conname), pg_get_constraintdef(k.oid)
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_namespace n on n.oid = c.relnamespace
             where k.contype = 'f' and k.conparentid = 0 and %s
            """.formatted(Rows.OURS);

    private final Connection owner;
    private final Rows rows;
    private final DataSource sameTransaction;
    private final Migration migration;

    /** @param owner is closed after the restoration, whatever became of it */
    public Restoration(Connection owner, Migration migration) {
        this.owner = owner;
        this.migration = migration;
        rows = new Rows(owner);
        sameTransaction = new SameTransaction(owner);
    }

    /** @param manifest of the same backup, which was verified */
    public void restore(BackupReader backup, Manifest manifest, boolean overwrite, Progress progress)
            throws IOException, SQLException {
        owner.setAutoCommit(false);
        checkAlone();
        if (!overwrite && !isEmpty()) {
            throw new BackupRefused(Reason.OCCUPIED);
        }
        dropAll();
        migration.to(sameTransaction, manifest.schema());
        load(backup, manifest, progress);
        migration.toNewest(sameTransaction);
        owner.commit();
    }

    private void checkAlone() throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(OTHERS, 1).getFirst().getFirst().equals("0")) {
            if (System.nanoTime() > end) {
                throw new BackupRefused(Reason.IN_USE);
            }
            pause();
            owner.rollback(); // Within a transaction the answer stays the same.
        }
    }

    private boolean isEmpty() throws SQLException {
        for (var table : rows.tables()) {
            if (!ask("select 1 from %s limit 1".formatted(table.quoted()), 1).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    void dropAll() throws SQLException {
        for (var schema : ask(SCHEMAS, 1)) {
            execute("drop schema %s cascade".formatted(Rows.quote(schema.getFirst())));
        }
        execute("drop table if exists public.flyway_schema_history");
    }

    private void load(BackupReader backup, Manifest manifest, Progress progress) throws IOException, SQLException {
        rows.writePlainly();
        var tables = tables(manifest);
        var triggers = ask(TRIGGERS, 3);
        var foreignKeys = ask(FOREIGN_KEYS, 3);
        // Rows are history here, not events: triggers would refuse decided text. Keys are proved at the end, all at
        // once.
        each(triggers, "alter table %1$s disable trigger %2$s");
        each(foreignKeys, "alter table %1$s drop constraint %2$s");
        // A migration may have put rows there.
        execute("truncate " + tables.values().stream().map(Rows.Table::quoted).collect(Collectors.joining(", ")));
        backup.read(
                (name, content) -> {
                    var table = tables.get(name);
                    if (table == null) {
                        throw new BackupRefused(Reason.DAMAGED);
                    }
                    rows.read(table, content);
                },
                progress);
        for (var sequence : manifest.sequences()) {
            rows.set(sequence);
        }
        compare(tables, manifest);
        each(foreignKeys, "alter table %1$s add constraint %2$s %3$s");
        each(triggers, "alter table %1$s %3$s trigger %2$s");
        rows.writeAsUsual();
    }

    private Map<String, Rows.Table> tables(Manifest manifest) throws SQLException {
        var tables = rows.tables().stream().collect(Collectors.toMap(Rows.Table::full, Function.identity()));
        var here = tables.values().stream().collect(Collectors.toMap(Rows.Table::full, Rows.Table::columns));
        var there = manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::name, Manifest.Table::columns));
        if (!here.equals(there)) {
            throw new BackupRefused(Reason.UNLIKE);
        }
        return tables;
    }

    /** Reads back what was loaded: what is in the database now is what was in the other one. */
    private void compare(Map<String, Rows.Table> tables, Manifest manifest) throws IOException, SQLException {
        for (var expected : manifest.sums().entrySet()) {
            var table = tables.get(expected.getKey());
            if (table == null
                    || !rows.write(table, OutputStream.nullOutputStream()).equals(expected.getValue())) {
                throw new BackupRefused(Reason.UNLIKE);
            }
        }
    }

    private void each(List<List<String>> parts, String command) throws SQLException {
        for (var part : parts) {
            execute(command.formatted(part.toArray()));
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(command);
        }
    }

    private List<List<String>> ask(String question, int columns) throws SQLException {
        var answers = new ArrayList<List<String>>();
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(question)) {
            while (found.next()) {
                var answer = new ArrayList<String>();
                for (var column = 1; column <= columns; column++) {
                    answer.add(found.getString(column));
                }
                answers.add(answer);
            }
        }
        return answers;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
