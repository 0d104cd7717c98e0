package org.planwerk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables of this version of Planwerk, in a database that belongs to the signed-in owner. */
public final class Schema {

    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** In migrations {@code ${app}} is the role of the application, ready to be granted to. */
    public static Schema of(DataSource owner, String applicationRole) {
        return new Schema(configure(owner, applicationRole).load());
    }

    /** The tables as an earlier version of Planwerk had them. */
    public static Schema of(DataSource owner, String applicationRole, String version) {
        return new Schema(configure(owner, applicationRole).target(version).load());
    }

    private static FluentConfiguration configure(DataSource owner, String applicationRole) {
        var quoted = '"' + applicationRole.replace("\"", "\"\"") + '"';
        return Flyway.configure().dataSource(owner).placeholders(Map.of("app", quoted));
    }

    /** Whether a version, as Flyway counts, is newer than the last migration of this program. */
    static boolean isNewer(String version) {
        try {
            var asked = MigrationVersion.fromVersion(version);
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*__*.sql"))
                    .map(Resource::getFilename)
                    .map(file -> MigrationVersion.fromVersion(String.valueOf(file)
                            .substring(1, String.valueOf(file).indexOf("__"))))
                    .allMatch(known -> asked.compareTo(known) > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
