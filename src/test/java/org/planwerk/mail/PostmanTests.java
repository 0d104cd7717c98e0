package org.planwerk.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwerk.mail.Smtp.Encryption;
import org.planwerk.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on their way to a real mail server. */
@ModuleTest
class PostmanTests {

    private static final String ORIGIN = "planwerk@example.org";

    @Autowired
    Outbox outbox;

    @Autowired
    LetterStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        server.stop();
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from mail.letter").update());
    }

    private Postman postman(int port) {
        return new Postman(outbox, smtp(port));
    }

    private static Smtp smtp(int port) {
        return new Smtp("127.0.0.1", port, null, null, ORIGIN, Encryption.NONE);
    }

    private Outbox later(Duration time) {
        return new Outbox(store, Clock.fixed(Instant.now(Clock.systemUTC()).plus(time), ZoneOffset.UTC));
    }

    @Test
    void everyLetterComesOnceAndItsWordsAreGone() throws Exception {
        server.start();
        outbox.send(new Letter("jana@example.org", "Grüße", "Äpfel\nund Birnen"));

        postman(server.getSmtp().getPort()).deliver();
        postman(server.getSmtp().getPort()).deliver();

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Grüße");
        assertThat(received[0].getContent().toString().replace("\r", "")).startsWith("Äpfel\nund Birnen");
        assertThat(outbox.list()).isEmpty();
        assertThat(transaction.<Integer>execute(
                        status -> jdbc.sql("select count(*) from mail.letter where text is not null")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void nobodyAddsARecipientOrALineToTheHead() throws Exception {
        server.start();
        outbox.send(new Letter("jana@example.org", "Plan\r\nBcc: all@example.org", "x"));

        postman(server.getSmtp().getPort()).deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Plan Bcc: all@example.org");
    }

    @Test
    void withoutAServerLettersWaitAndAreTriedAgain() {
        outbox.send(new Letter("jana@example.org", "Plan", "x"));

        postman(1).deliver();

        assertThat(outbox.list()).singleElement().satisfies(waiting -> {
            assertThat(waiting.attempts()).isEqualTo(1);
            assertThat(waiting.problem()).isNotBlank();
        });
        assertThat(outbox.take()).isEmpty();
        assertThat(later(Duration.ofSeconds(61)).take()).isPresent();
    }

    @Test
    void whatAKilledNodeHadTakenIsSentByAnotherOne() {
        outbox.send(new Letter("jana@example.org", "Plan", "x"));
        assertThat(outbox.take()).isPresent();

        assertThat(outbox.take()).as("taken by one node only").isEmpty();
        assertThat(later(Duration.ofMinutes(3)).take()).isPresent();
    }

    /** What the process is doing when it is killed between the answer of the mail server and its own note. */
    private static final class Killed extends Error {}

    private Outbox killedBeforeTheTick() {
        return new Outbox(store, Clock.systemUTC()) {
            @Override
            void sent(UUID id) {
                throw new Killed();
            }
        };
    }

    @Test
    void whatAKilledNodeMayHaveSentIsSentAgainOnlyIfSomebodySaysSo() throws Exception {
        server.start();
        var port = server.getSmtp().getPort();
        outbox.send(new Letter("jana@example.org", "Plan", "Ihr Link"));
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> new Postman(killedBeforeTheTick(), smtp(port)).deliver());
        assertThat(server.getReceivedMessages()).hasSize(1);

        assertThat(outbox.list())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.unsureSince())
                        .as("it may still be on its way")
                        .isNull());
        var later = later(Duration.ofMinutes(3));
        new Postman(later, smtp(port)).deliver();
        assertThat(server.getReceivedMessages()).as("not by itself").hasSize(1);
        var unsure = later.list();
        assertThat(unsure).singleElement().satisfies(waiting -> {
            assertThat(waiting.unsureSince()).isCloseTo(Instant.now(Clock.systemUTC()), within(1, ChronoUnit.MINUTES));
            assertThat(waiting.letter().text()).isEqualTo("Ihr Link");
        });

        var id = unsure.getFirst().id();
        later.sendAgain(id);
        new Postman(later, smtp(port)).deliver();
        later.sendAgain(id);
        new Postman(later, smtp(port)).deliver();

        var received = server.getReceivedMessages();
        assertThat(received).as("once more, and only once").hasSize(2);
        assertThat(received[1].getMessageID())
                .isEqualTo(received[0].getMessageID())
                .contains(id.toString());
        assertThat(outbox.list()).isEmpty();
    }

    /** A mail server that hears everything, answers so far, and hangs up. */
    private static int talk(ServerSocket listening, Map<String, String> answers) {
        Thread.ofVirtual().start(() -> {
            try (var line = listening.accept();
                    var in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII))) {
                var out = line.getOutputStream();
                out.write("220 hello\r\n".getBytes(US_ASCII));
                var isLetter = false;
                for (var said = in.readLine(); said != null; said = in.readLine()) {
                    if (isLetter && !said.equals(".")) {
                        continue;
                    }
                    var answer = answers.get(isLetter ? "." : said.substring(0, 4));
                    if (answer == null) {
                        return;
                    }
                    isLetter = answer.startsWith("354");
                    out.write((answer + "\r\n").getBytes(US_ASCII));
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        return listening.getLocalPort();
    }

    private static final Map<String, String> FRIENDLY =
            Map.of("EHLO", "250 ok", "MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go on", "QUIT", "221 bye");

    private static Map<String, String> friendlyBut(String word, @Nullable String answer) {
        var answers = new HashMap<>(FRIENDLY);
        answers.put(word, answer);
        return answers;
    }

    static Stream<Arguments> conversations() {
        return Stream.of(
                argumentSet("hangs up behind the last word", FRIENDLY, "UNSURE"),
                argumentSet("wants no such letter", friendlyBut(".", "554 spam"), "AGAIN"),
                argumentSet("knows nobody of that name", friendlyBut("RCPT", "550 unknown"), "RETURNED"),
                argumentSet("has no room for that name now", friendlyBut("RCPT", "452 full"), "AGAIN"),
                argumentSet("hangs up before the first word", friendlyBut("EHLO", null), "AGAIN"),
                argumentSet("hangs up before the letter", friendlyBut("DATA", null), "AGAIN"));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void triesAgainByItselfOnlyWhatMayStillArriveAndHasNot(Map<String, String> answers, String fate)
            throws IOException {
        outbox.send(new Letter("jana@example.org", "Plan", "x"));
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            postman(talk(listening, answers)).deliver();
        }

        assertThat(outbox.list()).singleElement().satisfies(waiting -> {
            assertThat(waiting.problem()).isNotBlank();
            assertThat(waiting.unsureSince() != null).isEqualTo(fate.equals("UNSURE"));
            assertThat(waiting.isReturned()).isEqualTo(fate.equals("RETURNED"));
        });
        assertThat(later(Duration.ofHours(5)).take().isPresent()).isEqualTo(fate.equals("AGAIN"));
    }

    @Test
    void whatCameBackIsSentAgainOnlyIfSomebodySaysSo() throws Exception {
        outbox.send(new Letter("jana@example.org", "Plan", "x"));
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            postman(talk(listening, friendlyBut("RCPT", "550 unknown"))).deliver();
        }
        var id = outbox.list().getFirst().id();
        assertThat(outbox.fates(List.of(id))).singleElement().satisfies(fate -> {
            assertThat(fate.returnedAt()).isNotNull();
            assertThat(fate.problem()).contains("unknown");
        });
        server.start();

        outbox.sendAgain(id);
        postman(server.getSmtp().getPort()).deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.fates(List.of(id)).getFirst().sentAt()).isNotNull();
    }

    @Test
    void aLetterInTwoFormsNamesWhoReadsTheAnswerAndHowToGetNoMore() throws Exception {
        server.start();
        outbox.send(new Letter(
                "jana@example.org",
                "Plan",
                "Grüße",
                "<p>Grüße</p>",
                "otto@example.org",
                "https://plan.example.org/aufhoeren\r\nBcc: all@example.org"));

        postman(server.getSmtp().getPort()).deliver();

        var received = server.getReceivedMessages()[0];
        var parts = (MimeMultipart) received.getContent();
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("Grüße");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString().strip()).isEqualTo("<p>Grüße</p>");
        assertThat(received.getReplyTo()[0]).hasToString("otto@example.org");
        assertThat(received.getHeader("List-Unsubscribe")[0].replaceAll("\\s", ""))
                .isEqualTo("<https://plan.example.org/aufhoerenBcc:all@example.org>");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(transaction.<Integer>execute(status -> jdbc.sql(
                                "select count(*) from mail.letter where html is not null or unsubscribe is not null")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void whatWasTakenIsSentHoweverTheServerSaysGoodbye() throws IOException {
        outbox.send(new Letter("jana@example.org", "Plan", "x"));
        var answers = new HashMap<>(friendlyBut(".", "250 taken"));
        answers.remove("QUIT");
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            postman(talk(listening, answers)).deliver();
        }

        assertThat(outbox.list()).isEmpty();
    }

    @Test
    void whoTookTooLongToReachTheServerLeavesTheLetterToAnotherNode() {
        outbox.send(new Letter("jana@example.org", "Plan", "x"));
        var slow = outbox.take().orElseThrow();
        var next = later(Duration.ofMinutes(3)).take().orElseThrow();

        assertThat(outbox.hand(slow)).isFalse();
        assertThat(outbox.hand(next)).isTrue();
        assertThat(outbox.hand(next)).isFalse();
    }

    @Test
    void whatNobodyHasDecidedAboutGoesAfterAMonth() {
        outbox.send(new Letter("jana@example.org", "Plan", "x"));
        outbox.hand(outbox.take().orElseThrow());

        later(Duration.ofDays(31)).take();

        assertThat(outbox.list()).isEmpty();
    }

    @Test
    void aLetterOfABrokenTransactionWasNeverWritten() {
        transaction.executeWithoutResult(status -> {
            outbox.send(new Letter("jana@example.org", "Plan", "x"));
            status.setRollbackOnly();
        });

        assertThat(outbox.list()).isEmpty();
    }
}
