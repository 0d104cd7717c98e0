package org.planwerk.mail;

import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads what other mail servers send back (RFC 3464), and tells the outbox which letters will never arrive.
 *
 * <p>A report is ours if it names the Message-ID of one of our letters. It is marked as read, and nothing is deleted; all else
 * in the mailbox stays as it is.
 */
@Component
@EnableConfigurationProperties(Mailbox.class)
class Returns {

    private static final Logger LOG = LoggerFactory.getLogger(Returns.class);

    /** So much of a report is read: it carries the letter back, and nobody needs that. */
    private static final int MOST = 200_000;

    private static final Pattern OURS = Pattern.compile(
            "(?im)^Message-ID:\\s*<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})@planwerk>");

    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\s*$");
    private static final Pattern SAID = Pattern.compile("(?im)^(?:Diagnostic-Code|Status):\\s*(.+)$");

    private final Mailbox mailbox;
    private final Outbox outbox;

    Returns(Mailbox mailbox, Outbox outbox) {
        this.mailbox = mailbox;
        this.outbox = outbox;
    }

    /** What came back: which letter, and what was said about it. */
    record Report(UUID letter, String said) {}

    @Scheduled(
            fixedDelayString = "${planwerk.mailbox.every:PT5M}",
            initialDelayString = "${planwerk.mailbox.every:PT5M}")
    void read() {
        if (!mailbox.isNamed()) {
            return;
        }
        try (var store = mailbox.connect()) {
            var folder = store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            for (var message : folder.search(new FlagTerm(new Flags(Flag.SEEN), false))) {
                read(message);
            }
            // What others have marked for deletion is theirs to delete.
            folder.close(false);
        } catch (MessagingException | IOException unreached) {
            LOG.warn(
                    "the mailbox of returned letters cannot be read: {}",
                    unreached.getClass().getName());
        }
    }

    private void read(Message message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return;
        }
        var report = report(message);
        report.ifPresent(found -> outbox.returned(found.letter(), found.said()));
        // Reading its parts has marked it; what is none of our business is left as it was.
        message.setFlag(Flag.SEEN, report.isPresent());
    }

    /** A report of final failure on a letter of ours. */
    static Optional<Report> report(Message message) throws MessagingException, IOException {
        if (!(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        var words = new StringBuilder();
        for (var index = 1; index < parts.getCount(); index++) {
            words.append(words(parts.getBodyPart(index))).append("\n\n");
        }
        var letter = OURS.matcher(words);
        if (!FAILED.matcher(words).find() || !letter.find()) {
            return Optional.empty();
        }
        var said = SAID.matcher(words);
        var problem = "";
        while (said.find()) {
            problem = said.group(1).strip();
        }
        return Optional.of(new Report(UUID.fromString(letter.group(1)), problem));
    }

    private static String words(Part part) throws MessagingException, IOException {
        try (var bytes = part.getInputStream()) {
            return new String(bytes.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }
}
