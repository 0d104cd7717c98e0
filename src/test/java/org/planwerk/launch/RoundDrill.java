package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;

/**
 * Planwerk is killed again and again while it opens a round of 1,000 people, sends their letters and closes the round: nothing
 * is there twice, nothing is lost.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundDrill {

    private static final int PEOPLE = 1_000;
    private static final int LETTERS_BETWEEN_BLOWS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern FIRST = Pattern.compile("http://\\S+?(/anmelden/erster/\\S+)");
    private static final String ROUNDS = "musterstadt/werkstatt/sachstand";

    private final TestFolder home = new TestFolder();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpClient person = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private Planwerk planwerk;
    private URI address;

    RoundDrill() {
        server.start();
        planwerk = start();
        address = planwerk.awaitAddress();
    }

    private Planwerk start() {
        return new Planwerk(
                Map.of(
                        "PLANWERK_SMTP_HOST", "127.0.0.1",
                        "PLANWERK_SMTP_PORT", Integer.toString(server.getSmtp().getPort()),
                        "PLANWERK_SMTP_TLS", "NONE",
                        "PLANWERK_SMTP_EVERY", "PT0.2S"),
                "start",
                "--port",
                "0",
                "--empty",
                "--data",
                home.path().toString());
    }

    private void killAndStart() {
        planwerk.kill();
        planwerk = start();
        address = planwerk.awaitAddress();
    }

    @BeforeAll
    void makeATownWhereAThousandAreResponsible() throws IOException, InterruptedException, SQLException {
        var file = Files.writeString(home.path().resolve("plan.json"), plan());
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
        assertThat(post(door, values).statusCode()).isEqualTo(302);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into identity.membership (municipality_id, account_id, role, since)
                    select m.id, a.id, 'COORDINATOR', now() from tenancy.municipality m, identity.account a""");
            statement.execute("""
                    insert into monitoring.responsible (municipality_id, measure_id, name, email, language, since, by_name)
                    select m.municipality_id, m.thing_id, 'Person ' || t.no, 'person-' || t.no || '@example.org', 'de', now(), 'Test'
                      from plan.measure m join plan.thing t on t.municipality_id = m.municipality_id and t.id = m.thing_id
                     where m.layer = 'PUBLISHED'""");
        }
        var fields = new HashMap<String, String>();
        Jsoup.parse(get(address.resolve(ROUNDS + "/neu")).body())
                .select("main form [name]")
                .forEach(control -> fields.put(
                        control.attr("name"),
                        control.is("select")
                                ? control.select("option[selected]").val()
                                : control.val()));
        fields.put("edition", SamplePackage.EDITION);
        assertThat(post(address.resolve(ROUNDS + "/neu"), fields).statusCode()).isEqualTo(302);
    }

    @AfterAll
    void clean() {
        planwerk.close();
        server.stop();
        home.close();
    }

    private static String plan() {
        var words =
                "\"statusWords\":[{\"id\":\"01980000-0000-7000-8000-000000000777\",\"plan\":\"%s\",\"word\":\"läuft\",\"common\":\"RUNNING\",\"position\":1}],"
                        .formatted(SamplePackage.PLAN);
        var measures = IntStream.range(0, PEOPLE - 1)
                .mapToObj(index -> SamplePackage.measure()
                        .replace(SamplePackage.MEASURE, "01980000-0000-7000-9000-%012d".formatted(index))
                        .replace("\"no\":17", "\"no\":" + (1000 + index))
                        .replace("[\"PUBLISHED\",\"DECIDED\"]", "[\"PUBLISHED\"]"))
                .collect(Collectors.joining(","));
        return SampleTown.json()
                .replace("\"editions\":[", words + "\"editions\":[")
                .replace("\"measures\":[", "\"measures\":[" + measures + ",");
    }

    @Test
    @Order(1)
    void isOpenedWithAllItsLettersOrNotAtAll() throws Exception {
        for (var blow = 0; blow < 3 && open() == 0; blow++) {
            var opening = Thread.ofVirtual().start(() -> {
                try {
                    post(address.resolve(ROUNDS + "/1"), Map.of("do", "open"));
                } catch (IOException | InterruptedException killed) {
                    // the answer that nobody gets
                }
            });
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(200, 1200));
            killAndStart();
            opening.join();
            assertThat(count("select count(*) from monitoring.owner")).isIn(0, PEOPLE);
            assertThat(count("select count(*) from monitoring.sent where kind = 'INVITATION'"))
                    .isEqualTo(count("select count(*) from monitoring.owner"));
        }
        if (open() == 0) {
            assertThat(post(address.resolve(ROUNDS + "/1"), Map.of("do", "open"))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(count("select count(*) from monitoring.sent where kind = 'INVITATION'"))
                .isEqualTo(PEOPLE);
    }

    @Test
    @Order(2)
    void everyLetterGoesOutOnceOrSaysThatNobodyKnows() throws Exception {
        var before = 0;
        while (waiting() > 0) {
            var now = received();
            var blow = before + LETTERS_BETWEEN_BLOWS;
            var last = System.nanoTime() + PATIENCE.toNanos();
            while (waiting() > 0 && received() < blow && System.nanoTime() < last) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(received()).as("something goes out").isGreaterThan(now);
            before = received();
            killAndStart();
        }
        var times = Stream.of(server.getReceivedMessages())
                .collect(Collectors.groupingBy(RoundDrill::id, Collectors.counting()));
        assertThat(times.values()).as("times that a letter came").containsOnly(1L);
        var unsure = count("select count(*) from mail.letter where sent_at is null and handed_at is not null");
        assertThat(count("select count(*) from mail.letter")).isEqualTo(PEOPLE);
        assertThat(times.size()).as("with %d of which nobody knows", unsure).isBetween(PEOPLE - unsure, PEOPLE);
    }

    @Test
    @Order(3)
    void isClosedWithOneSnapshotOrNotAtAll() throws Exception {
        for (var blow = 0; blow < 4; blow++) {
            var closing = Thread.ofVirtual().start(() -> {
                try {
                    post(address.resolve(ROUNDS + "/1"), Map.of("do", "close"));
                } catch (IOException | InterruptedException killed) {
                    // the answer that nobody gets
                }
            });
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(10, 400));
            killAndStart();
            closing.join();
            var closed = count("select count(*) from monitoring.round where state = 'CLOSED'");
            assertThat(count("select count(*) from monitoring.round_snapshot")).isEqualTo(closed);
            assertThat(count("select count(*) from monitoring.round_event where kind = 'CLOSED'"))
                    .isEqualTo(closed);
        }
        post(address.resolve(ROUNDS + "/1"), Map.of("do", "close"));
        post(address.resolve(ROUNDS + "/1"), Map.of("do", "close"));
        assertThat(count("select count(*) from monitoring.round_snapshot")).isEqualTo(1);
        assertThat(count("""
                select count(*) from monitoring.round_snapshot, jsonb_array_elements(content::jsonb -> 'measures') m
                 where m ->> 'state' = 'NOT_REPORTED'""")).isEqualTo(PEOPLE);
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int received() {
        return server.getReceivedMessages().length;
    }

    private int open() throws SQLException {
        return count("select count(*) from monitoring.round where state = 'OPEN'");
    }

    /** Those that still go out by themselves. */
    private int waiting() throws SQLException {
        return count("select count(*) from mail.letter where sent_at is null and handed_at is null");
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return person.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI page, Map<String, String> values) throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(values);
        all.put(
                "_csrf",
                Jsoup.parse(get(page).body()).select("input[name=_csrf]").val());
        var body = all.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return person.send(
                HttpRequest.newBuilder(page)
                        .timeout(Duration.ofSeconds(120))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private int count(String question) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
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
