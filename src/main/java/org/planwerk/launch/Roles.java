package org.planwerk.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.planwerk.launch.Access.Login;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The two roles and the database of our own server, made by the same {@code roles.sql} that others run by hand. */
final class Roles {

    private final Secrets secrets;
    private final Terminal terminal;

    Roles(Secrets secrets, Terminal terminal) {
        this.secrets = secrets;
        this.terminal = terminal;
    }

    /** Makes what is missing: an earlier attempt may have been broken off anywhere. */
    void provide() {
        var access = secrets.access();
        if (opens(access.owner()) && opens(access.application())) {
            return;
        }
        try (var connection = secrets.superuserLogin().signIn(secrets.url("postgres"))) {
            if (!exists(connection)) {
                create(connection);
            }
            setPassword(connection, access.owner());
            setPassword(connection, access.application());
        } catch (SQLException broken) {
            throw terminal.refusal("roles-failed", Map.of("reason", String.valueOf(broken.getMessage())));
        }
    }

    private boolean opens(Login login) {
        try (var connection = login.signIn(secrets.url("planwerk"))) {
            return connection.isValid(0);
        } catch (SQLException missing) {
            return false;
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = 'planwerk'")) {
            return found.next();
        }
    }

    // The database comes last in the script, so whatever else is there without it is half of an earlier attempt.
    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists planwerk_owner, planwerk_app");
        }
        ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource("db/roles.sql")));
    }

    // Sent as a verifier: the password itself is in no log of the server.
    private static void setPassword(Connection connection, Login login) throws SQLException {
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
    }
}
