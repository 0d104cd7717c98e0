package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.planwerk.testing.SampleTown;

/**
 * Planwerk is killed while people save: what was confirmed is there afterwards, once, and what they send again because no
 * answer came is not there twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingDrill {

    private static final int ROUNDS = 20;
    private static final int WRITERS = 4;
    private static final int SAVED_BEFORE_THE_BLOW = 8;
    private static final Pattern FIRST = Pattern.compile("http://\\S+?(/anmelden/erster/\\S+)");
    private static final String NEEDS = "musterstadt/werkstatt/fassung/2/bedarfe/neu";

    private final TestFolder home = new TestFolder();
    private final HttpClient person = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<String> sent = new ArrayList<>();
    private Planwerk planwerk = Planwerk.start(home.path());
    private URI address = planwerk.awaitAddress();

    @BeforeAll
    void makeATownAndItsCoordinator() throws IOException, InterruptedException, SQLException {
        var file = Files.writeString(home.path().resolve("plan.json"), SampleTown.json());
        try (var command = new Planwerk(
                "import",
                file.toString(),
                "--into",
                "musterstadt",
                "--data",
                home.path().toString())) {
            assertThat(command.awaitEnd()).as(command.said()).isZero();
        }
        planwerk.awaitLine("Noch hat niemand ein Konto");
        var link = FIRST.matcher(planwerk.said());
        assertThat(link.find()).isTrue();
        var door = address.resolve(link.group(1));
        var values = Map.of("name", "Jana Muster", "email", "jana@example.org", "password", "violett regnet leise 47");
        assertThat(post(door, token(door), values).statusCode()).isEqualTo(302);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into identity.membership (municipality_id, account_id, role, since)
                    select m.id, a.id, 'COORDINATOR', now() from tenancy.municipality m, identity.account a""");
        }
    }

    @AfterAll
    void clean() {
        planwerk.close();
        home.close();
    }

    @RepeatedTest(ROUNDS)
    void whatWasConfirmedIsThereOnce() throws Exception {
        var before = sent.size();
        var confirmed = saveUntilTheBlow();

        planwerk = Planwerk.start(home.path());
        address = planwerk.awaitAddress();
        var stored = stored();
        assertThat(stored.keySet()).containsAll(confirmed);

        var token = token(address.resolve(NEEDS));
        for (var id : sent.subList(before, sent.size())) {
            assertThat(save(id, token)).as(this::log).isEqualTo(302);
        }
        assertThat(stored().keySet()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(stored().values()).as("versions of each").containsOnly(1);
        assertThat(gaps()).isZero();
    }

    /** The ids of the needs of which somebody was told that they are saved. */
    private Set<String> saveUntilTheBlow() throws Exception {
        var token = token(address.resolve(NEEDS));
        var confirmed = new ConcurrentSkipListSet<String>();
        var tried = new ConcurrentSkipListSet<String>();
        var refused = new ConcurrentSkipListSet<Integer>();
        var enough = new CountDownLatch(SAVED_BEFORE_THE_BLOW);
        var writers = new ArrayList<Thread>();
        for (var writer = 0; writer < WRITERS; writer++) {
            writers.add(Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        var id = UuidCreator.getTimeOrderedEpoch().toString();
                        tried.add(id);
                        var answer = save(id, token);
                        if (answer == 302) {
                            confirmed.add(id);
                        } else {
                            refused.add(answer);
                        }
                        enough.countDown();
                    }
                } catch (IOException | InterruptedException killed) {
                    // the answer that nobody gets
                }
            }));
        }
        enough.await();
        planwerk.kill();
        for (var writer : writers) {
            writer.join();
        }
        assertThat(refused).as(this::log).isEmpty();
        sent.addAll(tried);
        return confirmed;
    }

    /** The end of what the application has written down: without it nobody learns why it did not save. */
    private String log() {
        try {
            var lines = Files.readAllLines(home.path().resolve("log/planwerk.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int save(String id, String token) throws IOException, InterruptedException {
        var values = new LinkedHashMap<String, String>();
        values.put("do", "save");
        values.put("key", id);
        values.put("title", "Bedarf " + id);
        values.put("basis", "STATED");
        values.put("visibility", "PUBLIC");
        values.put("position", "1");
        return post(address.resolve(NEEDS), token, values).statusCode();
    }

    private String token(URI page) throws IOException, InterruptedException {
        var html = person.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        return Jsoup.parse(html.body())
                .select("main form[method=post] input[name=_csrf]")
                .val();
    }

    private HttpResponse<String> post(URI page, String token, Map<String, String> values)
            throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(values);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return person.send(
                HttpRequest.newBuilder(page)
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The needs that were sent, with how many versions of each are kept. */
    private Map<String, Integer> stored() throws SQLException {
        var stored = new LinkedHashMap<String, Integer>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select n.thing_id, (select count(*) from history.version v
                                             where v.municipality_id = n.municipality_id and v.id = n.thing_id::text)
                          from plan.need n where n.title like 'Bedarf %'""")) {
            while (rows.next()) {
                stored.put(rows.getObject(1, UUID.class).toString(), rows.getInt(2));
            }
        }
        return stored;
    }

    /** Numbers of versions that are missing. */
    private int gaps() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(no) - count(*) from history.version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        try (var folder = DataFolder.open(home.path(), new Terminal())) {
            var access = Secrets.find(folder).orElseThrow().access();
            return access.owner().signIn(access.url());
        }
    }
}
