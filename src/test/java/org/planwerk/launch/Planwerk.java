package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Planwerk in a process of its own, as an operator starts it. */
final class Planwerk implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");
    private static final HttpClient VISITOR = HttpClient.newHttpClient();

    private final Process process;
    private final BufferedReader lines;
    private final StringBuilder said = new StringBuilder();

    Planwerk(String... words) {
        this(Map.of(), words);
    }

    /** With the built jar where one was built, else with the classes of this run. */
    Planwerk(Map<String, String> environment, String... words) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1"));
        var jar = System.getProperty("planwerk.jar");
        command.addAll(
                jar == null ? List.of("-cp", classes(), "org.planwerk.PlanwerkApplication") : List.of("-jar", jar));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "de_DE.UTF-8");
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PLANWERK_DB") || name.startsWith("PLANWERK_BACKUP"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static Planwerk start(Path data) {
        return new Planwerk("start", "--port", "0", "--empty", "--data", data.toString());
    }

    /** The environment that names a database of somebody else, as the tests make them. */
    static Map<String, String> external(String url) {
        return Map.of(
                "PLANWERK_DB_URL", url,
                "PLANWERK_DB_USER", "planwerk_owner",
                "PLANWERK_DB_PASSWORD", "secret",
                "PLANWERK_DB_APP_USER", "planwerk_app",
                "PLANWERK_DB_APP_PASSWORD", "secret");
    }

    static Planwerk in(Map<String, String> environment, TestFolder data, String... words) {
        return new Planwerk(
                environment,
                Stream.concat(Stream.of(words), Stream.of("--data", data.path().toString()))
                        .toArray(String[]::new));
    }

    /** What a command says that ends by itself, with this exit code. */
    static String say(Map<String, String> environment, int code, TestFolder data, String... words) {
        try (var planwerk = in(environment, data, words)) {
            assertThat(planwerk.awaitEnd()).as(planwerk::said).isEqualTo(code);
            return planwerk.said();
        }
    }

    private static String classes() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(":"))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(":"));
    }

    /** The address that it names when its first page was served. */
    URI awaitAddress() {
        @Nullable String line = "";
        while (line != null) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group());
            }
            line = read();
        }
        throw new AssertionError("ended instead of serving: " + said);
    }

    /** Returns as soon as it has said this. */
    void awaitLine(String beginning) {
        for (var line = read(); line != null; line = read()) {
            if (line.startsWith(beginning)) {
                return;
            }
        }
        throw new AssertionError("ended instead: " + said);
    }

    /** The exit code, after the process has ended by itself. */
    int awaitEnd() {
        while (read() != null) {
            // Until it ends.
        }
        return process.onExit().join().exitValue();
    }

    /** What was read so far by {@link #awaitAddress} or {@link #awaitEnd}. */
    String said() {
        return said.toString();
    }

    static int status(URI page) {
        try {
            return VISITOR.send(
                            HttpRequest.newBuilder(page)
                                    .timeout(Duration.ofSeconds(60))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as a system does that shuts down. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private @Nullable String read() {
        try {
            var line = lines.readLine();
            said.append(line).append('\n');
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
