package org.planwerk.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the letters of the outbox to the mail server, each under one Message-ID however often it is tried.
 *
 * <p>A letter is taken, sent, ticked off in this order. A process that is killed between the last two sends it again under
 * the same Message-ID: a letter may come twice in that one case, but it is never lost.
 */
@Component
@EnableConfigurationProperties(Smtp.class)
class Postman {

    private final Outbox outbox;
    private final Smtp smtp;
    private final JavaMailSenderImpl sender;

    Postman(Outbox outbox, Smtp smtp) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.sender = smtp.sender();
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
        try {
            sender.send(message(waiting));
        } catch (MailException | MessagingException refused) {
            outbox.failed(waiting, reason(refused));
            return;
        }
        outbox.sent(waiting.id());
    }

    private MimeMessage message(WaitingLetter waiting) throws MessagingException {
        var id = "<" + waiting.id() + "@planwerk>";
        var message = new MimeMessage(sender.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        var letter = waiting.letter();
        message.setFrom(new InternetAddress(smtp.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(java.util.Date.from(waiting.writtenAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
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
