package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A municipality in a Planwerk of its own that is killed and started again, and the coordinator who works there. */
final class KilledTown implements AutoCloseable {

    private static final Pattern FIRST = Pattern.compile("http://\\S+?(/anmelden/erster/\\S+)");

    private final TestFolder home = new TestFolder();
    private final HttpClient coordinator = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> environment;
    private Planwerk planwerk;
    private URI address;

    /** With the plan of this package. */
    KilledTown(String plan, Map<String, String> environment) throws IOException, InterruptedException, SQLException {
        this.environment = environment;
        planwerk = start();
        address = planwerk.awaitAddress();
        var file = Files.writeString(home.path().resolve("plan.json"), plan);
        Planwerk.say(environment, 0, home, "import", file.toString(), "--into", "musterstadt");
        planwerk.awaitLine("Noch hat niemand ein Konto");
        var link = FIRST.matcher(planwerk.said());
        assertThat(link.find()).isTrue();
        var values = Map.of("name", "Jana Muster", "email", "jana@example.org", "password", "violett regnet leise 47");
        assertThat(postAt(link.group(1), values).statusCode()).isEqualTo(302);
        execute("""
                insert into identity.membership (municipality_id, account_id, role, since)
                select m.id, a.id, 'COORDINATOR', now() from tenancy.municipality m, identity.account a""");
    }

    private Planwerk start() {
        return Planwerk.in(environment, home, "start", "--port", "0", "--empty");
    }

    void kill() {
        planwerk.kill();
    }

    void startAgain() {
        planwerk = start();
        address = planwerk.awaitAddress();
    }

    /** Does this, and kills Planwerk after so many milliseconds, whether or not it has answered. */
    void killDuring(int milliseconds, Errand work) throws InterruptedException {
        var worker = Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (IOException killed) {
                // The answer that nobody gets.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.sleep(Duration.ofMillis(milliseconds));
        kill();
        worker.join();
        startAgain();
    }

    @FunctionalInterface
    interface Errand {
        void run() throws IOException, InterruptedException;
    }

    /** A page of the workshop. */
    Document read(String page) throws IOException, InterruptedException {
        return readAt(workshop(page));
    }

    private static String workshop(String page) {
        return "/musterstadt/werkstatt/" + page;
    }

    private Document readAt(String path) throws IOException, InterruptedException {
        return Jsoup.parse(coordinator
                .send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                .body());
    }

    /** What the form of a page would send if nobody changed anything. */
    Map<String, String> form(String page) throws IOException, InterruptedException {
        var fields = new HashMap<String, String>();
        read(page)
                .select("main form [name]")
                .forEach(control -> fields.put(
                        control.attr("name"),
                        control.is("select")
                                ? control.select("option[selected]").val()
                                : control.val()));
        return fields;
    }

    /** Sends a form of this page. */
    HttpResponse<String> post(String page, Map<String, String> values) throws IOException, InterruptedException {
        return postAt(workshop(page), values);
    }

    private HttpResponse<String> postAt(String path, Map<String, String> values)
            throws IOException, InterruptedException {
        return send(path, tokenIn(readAt(path)), values);
    }

    /** Sends something to an address that has no page, with a token that is still good. */
    HttpResponse<String> post(String page, String token, Map<String, String> values)
            throws IOException, InterruptedException {
        return send(workshop(page), token, values);
    }

    String token(String page) throws IOException, InterruptedException {
        return tokenIn(read(page));
    }

    private static String tokenIn(Document page) {
        return page.select("main form[method=post] input[name=_csrf]").val();
    }

    private HttpResponse<String> send(String path, String token, Map<String, String> values)
            throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(values);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return coordinator.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(Duration.ofSeconds(120))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The end of what the application has written down: without it nobody learns why it did not do something. */
    String log() {
        try {
            var lines = Files.readAllLines(home.path().resolve("log/planwerk.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String statement) throws SQLException {
        try (var connection = connect();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** The one number that the question asks for. */
    int count(String question) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    Connection connect() throws SQLException {
        try (var folder = DataFolder.open(home.path(), new Terminal())) {
            var access = Secrets.find(folder).orElseThrow().access();
            return access.owner().signIn(access.url());
        }
    }

    @Override
    public void close() {
        planwerk.close();
        home.close();
    }
}
