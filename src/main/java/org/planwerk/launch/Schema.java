package org.planwerk.launch;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The tables of this version of Planwerk, in a database that belongs to the signed-in owner. */
public final class Schema {

    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** In migrations {@code ${app}} is the role of the application, ready to be granted to. */
    public static Schema of(DataSource owner, String applicationRole) {
        var quoted = '"' + applicationRole.replace("\"", "\"\"") + '"';
        return new Schema(Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("app", quoted))
                .load());
    }

    public void migrate() {
        flyway.migrate();
    }

    /** How many migrations this version has and the database has not seen. */
    int pending() {
        return flyway.info().pending().length;
    }

    /** Whether a newer version, with migrations that this one does not know, has worked here. */
    boolean newer() {
        return Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state.name().startsWith("FUTURE"));
    }
}
