package org.planwerk.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person.
 *
 * @param text as everybody can read it
 * @param html the same with links and paragraphs, for programs that show it; without pictures
 * @param replyTo who reads the answer; without one nobody does
 * @param unsubscribe an address that keeps further letters of this sort away, by a POST without a question
 */
public record Letter(
        String to,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String replyTo,
        @Nullable String unsubscribe) {

    private static final String BREAKS = "[\\r\\n\\p{Cc}]+";

    /** What stands in the head of a letter is one line: nobody adds a recipient by what they type. */
    public Letter {
        to = line(to);
        subject = subject.replaceAll(BREAKS, " ").strip();
        replyTo = replyTo == null ? null : line(replyTo);
        unsubscribe = unsubscribe == null ? null : line(unsubscribe);
    }

    /** In plain text alone, which nobody answers. */
    public Letter(String to, String subject, String text) {
        this(to, subject, text, null, null, null);
    }

    /** An id that no letter has yet. */
    public static UUID nextId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private static String line(String head) {
        return head.replaceAll(BREAKS, "");
    }
}
