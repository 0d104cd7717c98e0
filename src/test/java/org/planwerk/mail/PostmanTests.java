package org.planwerk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
        return new Postman(outbox, new Smtp("127.0.0.1", port, null, null, ORIGIN, Encryption.NONE));
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

    @Test
    void aLetterOfABrokenTransactionWasNeverWritten() {
        transaction.executeWithoutResult(status -> {
            outbox.send(new Letter("jana@example.org", "Plan", "x"));
            status.setRollbackOnly();
        });

        assertThat(outbox.list()).isEmpty();
    }
}
