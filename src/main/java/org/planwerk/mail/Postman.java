package org.planwerk.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the letters of the outbox to the mail server, each under one Message-ID however often it is tried.
 *
 * <p>A letter is taken, noted as handed over, given to the server, ticked off in this order. If the process dies or the line
 * breaks between the last three, nobody knows whether the server took it: it is not sent again, a person decides.
 */
@Component
@EnableConfigurationProperties(Smtp.class)
class Postman {

    /** What stands for the code of an answer when there was none. */
    private static final int SILENCE = -1;

    private final Outbox outbox;
    private final Smtp smtp;
    private final Session session;

    Postman(Outbox outbox, Smtp smtp) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.session = smtp.session();
    }

    /** Sends all that is due. */
    @Scheduled(fixedDelayString = "${planwerk.smtp.every:PT5S}", initialDelayString = "${planwerk.smtp.every:PT5S}")
    void deliver() {
        if (!smtp.isNamed()) {
            return;
        }
        for (var next = outbox.take(); next.isPresent(); next = outbox.take()) {
            deliver(next.get());
        }
    }

    private void deliver(WaitingLetter waiting) {
        MimeMessage message;
        Transport server;
        try {
            message = message(waiting);
            server = smtp.connect(session);
        } catch (MessagingException unreached) {
            outbox.failed(waiting, reason(unreached));
            return;
        }
        try {
            if (outbox.hand(waiting)) {
                server.sendMessage(message, message.getAllRecipients());
                outbox.sent(waiting.id());
            }
        } catch (MessagingException refused) {
            if (isUnknownRecipient(refused)) {
                outbox.returned(waiting.id(), reason(refused));
            } else if (isAnswer(refused)) {
                outbox.failed(waiting, reason(refused));
            } else {
                outbox.unsure(waiting, reason(refused));
            }
        } finally {
            hangUp(server);
        }
    }

    /** Whether the server itself has said no; when the line breaks behind the last word of a letter, nobody has said anything. */
    private static boolean isAnswer(MessagingException refused) {
        return refused instanceof SendFailedException
                && !(refused instanceof SMTPSendFailedException silent
                        && silent.getReturnCode() == SILENCE
                        && silent.getCommand().equals("."));
    }

    /** Whether the server has said, for good, that it takes nothing for this recipient. */
    private static boolean isUnknownRecipient(MessagingException refused) {
        return Stream.<Exception>iterate(
                        refused,
                        Objects::nonNull,
                        one -> one instanceof MessagingException cause ? cause.getNextException() : null)
                .anyMatch(
                        one -> one instanceof SMTPAddressFailedException address && address.getReturnCode() / 100 == 5);
    }

    /** What was sent is sent, however the server says goodbye. */
    private static void hangUp(Transport server) {
        try {
            server.close();
        } catch (MessagingException gone) {
            return;
        }
    }

    private MimeMessage message(WaitingLetter waiting) throws MessagingException {
        var id = "<" + waiting.id() + "@planwerk>";
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        var letter = waiting.letter();
        message.setFrom(new InternetAddress(smtp.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        setWords(message, letter);
        if (letter.replyTo() != null) {
            message.setReplyTo(new Address[] {new InternetAddress(letter.replyTo(), true)});
        }
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setSentDate(java.util.Date.from(waiting.writtenAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** The last form is the one that programs prefer. */
    private static void setWords(MimeMessage message, Letter letter) throws MessagingException {
        if (letter.html() == null) {
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            return;
        }
        var text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
    }

    // The first line of the innermost cause is what a mail server has said.
    private static String reason(Exception refused) {
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var said = cause.getMessage() == null
                ? ""
                : cause.getMessage().lines().findFirst().orElse("");
        return said.isEmpty() ? cause.getClass().getSimpleName() : said;
    }
}
