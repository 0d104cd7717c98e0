package org.planwerk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What other mail servers send back, read from a real mailbox. */
@ModuleTest
class ReturnsTests {

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    private UUID letter;

    @BeforeEach
    void send() {
        server.start();
        server.setUser("post@example.org", "post", "secret");
        letter = Letter.nextId();
        outbox.send(letter, new Letter("weg@example.org", "Plan", "x"));
        outbox.sent(letter);
    }

    @AfterEach
    void stop() {
        server.stop();
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from mail.letter").update());
    }

    private void deliver(String action, String messageId) throws Exception {
        var text = """
                From: MAILER-DAEMON@mx.example.org
                To: post@example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: text/plain

                I could not deliver your message.
                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; weg@example.org
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such user
                --B
                Content-Type: text/rfc822-headers

                Subject: Plan
                Message-ID: <%s>
                --B--
                """.formatted(action, messageId).replace("\n", "\r\n");
        var message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        server.getUserManager().getUser("post").deliver(message);
    }

    private void read() {
        new Returns(new Mailbox("127.0.0.1", server.getImap().getPort(), "post", "secret", "INBOX", false), outbox)
                .read();
    }

    private LetterFate fate() {
        return outbox.fates(List.of(letter)).getFirst();
    }

    @Test
    void aLetterThatCameBackIsKnownByItsMessageId() throws Exception {
        deliver("failed", letter + "@planwerk");

        read();
        read();

        assertThat(fate().returnedAt()).isNotNull();
        assertThat(fate().problem()).isEqualTo("smtp; 550 5.1.1 no such user");
        assertThat(fate().sentAt()).as("it has gone all the same").isNotNull();
        assertThat(outbox.list()).isEmpty();
    }

    @Test
    void whatIsOnlyLateOrOfSomebodyElseChangesNothing() throws Exception {
        deliver("delayed", letter + "@planwerk");
        deliver("failed", "something@else.example.org");
        deliver("failed", Letter.nextId() + "@planwerk");

        read();

        assertThat(fate().returnedAt()).isNull();
    }

    @Test
    void leavesTheRestOfTheMailboxAsItWas() throws Exception {
        deliver("delayed", letter + "@planwerk");
        deliver("failed", letter + "@planwerk");
        read();

        try (var store = new Mailbox("127.0.0.1", server.getImap().getPort(), "post", "secret", "INBOX", false)
                        .connect();
                var folder = store.getFolder("INBOX")) {
            folder.open(Folder.READ_ONLY);
            assertThat(folder.getMessages()).hasSize(2);
            assertThat(folder.getMessages()[0].isSet(Flag.SEEN)).isFalse();
            assertThat(folder.getMessages()[1].isSet(Flag.SEEN)).isTrue();
        }
    }

    @Test
    void withoutAMailboxNothingIsRead() {
        new Returns(new Mailbox("", 993, null, null, "INBOX", true), outbox).read();
        new Returns(new Mailbox("127.0.0.1", 1, null, null, "INBOX", false), outbox).read();

        assertThat(fate().returnedAt()).isNull();
    }
}
