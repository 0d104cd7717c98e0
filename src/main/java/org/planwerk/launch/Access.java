package org.planwerk.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the database is, and the two roles: the owner migrates, the application works and owns nothing. */
record Access(String url, Login owner, Login application) {

    record Login(String user, String password) {

        Connection signIn(String url) throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public String toString() {
            return user; // A password never reaches a log.
        }
    }

    JdbcConnectionDetails details() {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return application.user;
            }

            @Override
            public String getPassword() {
                return application.password;
            }
        };
    }
}
