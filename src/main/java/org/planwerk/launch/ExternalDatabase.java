package org.planwerk.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.planwerk.launch.Access.Login;

/** A PostgreSQL that somebody else runs, named by the environment. */
final class ExternalDatabase implements Database {

    static final String URL = "PLANWERK_DB_URL";

    private static final Set<Integer> VERSIONS = Set.of(17, 18);

    private static final String TOO_POWERFUL = """
            select rolsuper or rolbypassrls or pg_has_role(rolname, ?, 'member') from pg_roles where rolname = current_user
            """;

    private static final String CREATES = """
            select has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create')
            """;

    private final Map<String, String> environment;
    private final Terminal terminal;

    ExternalDatabase(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Access open() {
        var access = new Access(
                "jdbc:" + value(URL).replaceFirst("^jdbc:", ""),
                new Login(value("PLANWERK_DB_USER"), value("PLANWERK_DB_PASSWORD")),
                new Login(value("PLANWERK_DB_APP_USER"), value("PLANWERK_DB_APP_PASSWORD")));
        checkOwner(access);
        checkApplication(access);
        return access;
    }

    private void checkOwner(Access access) {
        try (var connection = signIn(access, access.owner());
                var question = connection.prepareStatement(CREATES)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (!VERSIONS.contains(version)) {
                throw terminal.refusal("database-version", Map.of("version", Integer.toString(version)));
            }
            var answer = question.executeQuery();
            if (!answer.next() || !answer.getBoolean(1)) {
                throw terminal.refusal(
                        "role-too-weak",
                        Map.of("role", access.owner().user(), "database", String.valueOf(connection.getCatalog())));
            }
        } catch (SQLException broken) {
            throw unreachable(access.owner(), broken);
        }
    }

    // The policies that keep municipalities apart bind neither superusers nor the owner.
    private void checkApplication(Access access) {
        try (var connection = signIn(access, access.application());
                var question = connection.prepareStatement(TOO_POWERFUL)) {
            question.setString(1, access.owner().user());
            var answer = question.executeQuery();
            if (!answer.next() || answer.getBoolean(1)) {
                throw terminal.refusal(
                        "role-too-powerful", Map.of("role", access.application().user()));
            }
        } catch (SQLException broken) {
            throw unreachable(access.application(), broken);
        }
    }

    private static Connection signIn(Access access, Login login) throws SQLException {
        return login.signIn(access.url());
    }

    private Refusal unreachable(Login login, SQLException broken) {
        return terminal.refusal(
                "database-unreachable", Map.of("role", login.user(), "reason", String.valueOf(broken.getMessage())));
    }

    private String value(String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw terminal.refusal("variable-missing", Map.of("name", name));
        }
        return value;
    }

    @Override
    public boolean migrates() {
        return true;
    }

    @Override
    public void close() {
        // Somebody else runs it.
    }
}
