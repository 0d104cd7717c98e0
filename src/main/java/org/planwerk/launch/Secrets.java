package org.planwerk.launch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.planwerk.launch.Access.Login;

/** Where our own database listens and with which passwords, in a file that only its owner may read. */
record Secrets(int port, String superuser, String owner, String application) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets create() {
        return new Secrets(freePort(), password(), password(), password());
    }

    static Optional<Secrets> find(DataFolder folder) {
        var file = file(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        try {
            values.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Secrets(
                Integer.parseInt(values.getProperty("port")),
                values.getProperty("superuser"),
                values.getProperty("owner"),
                values.getProperty("application")));
    }

    Secrets keep(DataFolder folder) {
        var values = new Properties();
        values.setProperty("port", Integer.toString(port));
        values.setProperty("superuser", superuser);
        values.setProperty("owner", owner);
        values.setProperty("application", application);
        var text = new StringWriter();
        try {
            values.store(text, null);
            var file = Files.createTempFile(
                    folder.root(),
                    "database",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text.toString());
            Files.move(file, file(folder), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Secrets withFreePort() {
        return new Secrets(freePort(), superuser, owner, application);
    }

    String url(String database) {
        // The server is reachable from this machine only and speaks no TLS.
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable".formatted(port, database);
    }

    Access access() {
        return new Access(url("planwerk"), new Login("planwerk_owner", owner), new Login("planwerk_app", application));
    }

    Login superuserLogin() {
        return new Login("postgres", superuser);
    }

    @Override
    public String toString() {
        return "port " + port; // A password never reaches a log.
    }

    private static Path file(DataFolder folder) {
        return folder.root().resolve("database.properties");
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    boolean portIsFree() {
        try (var socket = listen(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
    }

    private static int freePort() {
        try (var socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
