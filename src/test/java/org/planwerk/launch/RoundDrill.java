package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.planwerk.testing.SamplePackage;
import org.planwerk.testing.SampleTown;

/**
 * Planwerk is killed again and again while it opens a round of 1,000 people, sends their letters, closes the round and freezes
 * the report on it: nothing is there twice, nothing is lost.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RoundDrill {

    private static final int PEOPLE = 1_000;
    private static final int BLOWS = 3;
    private static final int LETTERS_BETWEEN_BLOWS = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ROUND = "sachstand/1";
    private static final String ANY_FORM = "sachstand/neu";

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final KilledTown town;

    RoundDrill() throws IOException, InterruptedException, SQLException {
        post.start();
        town = new KilledTown(
                plan(),
                Map.of(
                        "PLANWERK_SMTP_HOST",
                        "127.0.0.1",
                        "PLANWERK_SMTP_PORT",
                        Integer.toString(post.getSmtp().getPort()),
                        "PLANWERK_SMTP_TLS",
                        "NONE",
                        "PLANWERK_SMTP_EVERY",
                        "PT0.2S"));
    }

    @BeforeAll
    void makeEachMeasureSomebodyElses() throws IOException, InterruptedException, SQLException {
        town.execute("""
                insert into monitoring.responsible (municipality_id, measure_id, name, email, language, since, by_name)
                select m.municipality_id, m.thing_id, 'Person ' || t.no, 'person-' || t.no || '@example.org', 'de', now(), 'Test'
                  from plan.measure m join plan.thing t on t.municipality_id = m.municipality_id and t.id = m.thing_id
                 where m.layer = 'PUBLISHED'""");
        var fields = town.form("sachstand/neu");
        fields.put("edition", SamplePackage.EDITION);
        assertThat(town.post("sachstand/neu", fields).statusCode()).isEqualTo(302);
    }

    @AfterAll
    void clean() {
        town.close();
        post.stop();
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
        for (var blow = 0; blow < BLOWS; blow++) {
            killWhileItIsSent(3000, ROUND, Map.of("do", "open"));
            assertThat(town.count("select count(*) from monitoring.owner")).isIn(0, PEOPLE);
            assertThat(invitations()).isEqualTo(town.count("select count(*) from monitoring.owner"));
        }
        town.post(ROUND, Map.of("do", "open"));
        assertThat(invitations()).isEqualTo(PEOPLE);
    }

    @Test
    @Order(2)
    void everyLetterGoesOutOnceOrSaysThatNobodyKnows() throws Exception {
        while (waiting() > 0) {
            var before = received();
            var last = System.nanoTime() + PATIENCE.toNanos();
            while (waiting() > 0 && received() < before + LETTERS_BETWEEN_BLOWS && System.nanoTime() < last) {
                Thread.sleep(20);
            }
            assertThat(received()).as("letters that went out").isGreaterThan(before);
            town.kill();
            town.startAgain();
        }
        var times = Stream.of(post.getReceivedMessages())
                .collect(Collectors.groupingBy(RoundDrill::id, Collectors.counting()));
        assertThat(times.values()).as("times that a letter came").containsOnly(1L);
        assertThat(town.count("select count(*) from mail.letter")).isEqualTo(PEOPLE);
        var unsure = town.count("select count(*) from mail.letter where sent_at is null and handed_at is not null");
        assertThat(times.size()).as("with %d of which nobody knows", unsure).isBetween(PEOPLE - unsure, PEOPLE);
    }

    @Test
    @Order(3)
    void isClosedWithOneSnapshotOrNotAtAll() throws Exception {
        for (var blow = 0; blow < BLOWS; blow++) {
            killWhileItIsSent(1500, ROUND, Map.of("do", "close"));
            var closed = town.count("select count(*) from monitoring.round where state = 'CLOSED'");
            assertThat(town.count("select count(*) from monitoring.round_snapshot"))
                    .isEqualTo(closed);
            assertThat(town.count("select count(*) from monitoring.round_event where kind = 'CLOSED'"))
                    .isEqualTo(closed);
        }
        town.post(ROUND, Map.of("do", "close"));
        town.post(ROUND, Map.of("do", "close"));
        assertThat(town.count("select count(*) from monitoring.round_snapshot")).isEqualTo(1);
        assertThat(town.count("""
                select count(*) from monitoring.round_snapshot, jsonb_array_elements(content::jsonb -> 'measures') m
                 where m ->> 'state' = 'NOT_REPORTED'""")).isEqualTo(PEOPLE);
    }

    @Test
    @Order(4)
    void itsReportIsFrozenOnceOrIsStillADraft() throws Exception {
        var fields = town.form("berichte/neu");
        fields.put("title", "Fortschrittsbericht");
        fields.put("edition", SamplePackage.EDITION);
        assertThat(town.post("berichte/neu", fields).statusCode()).isEqualTo(302);
        var draft = town.read("berichte").select("main a[href*=/entwurf/]").attr("href");
        var page = draft.substring(draft.indexOf("berichte/"));
        for (var blow = 0; blow < BLOWS; blow++) {
            killWhileItIsSent(1500, page + "/festschreiben", Map.of());
            assertThat(frozen() + town.count("select count(*) from report.draft"))
                    .isEqualTo(1);
        }
        var token = town.token(ANY_FORM);
        town.post(page + "/festschreiben", token, Map.of());
        town.post(page + "/festschreiben", token, Map.of());
        assertThat(frozen()).isEqualTo(1);
        assertThat(town.count("select count(*) from report.draft")).isZero();
    }

    /** The blow falls while the server works on what was sent, not while a page is read for it. */
    private void killWhileItIsSent(int milliseconds, String page, Map<String, String> values) throws Exception {
        var token = town.token(ANY_FORM);
        town.killDuring(ThreadLocalRandom.current().nextInt(10, milliseconds), () -> town.post(page, token, values));
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int received() {
        return post.getReceivedMessages().length;
    }

    private int invitations() throws SQLException {
        return town.count("select count(*) from monitoring.sent where kind = 'INVITATION'");
    }

    /** Letters that still go out by themselves. */
    private int waiting() throws SQLException {
        return town.count("select count(*) from mail.letter where sent_at is null and handed_at is null");
    }

    private int frozen() throws SQLException {
        return town.count("select count(*) from report.report");
    }
}
