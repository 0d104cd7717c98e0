package org.planwerk.mail;

/** A letter to one person, as plain text. */
public record Letter(String to, String subject, String text) {

    private static final String BREAKS = "[\\r\\n\\p{Cc}]+";

    /** What stands in the head of a letter is one line: nobody adds a recipient by what they type. */
    public Letter {
        to = to.replaceAll(BREAKS, "");
        subject = subject.replaceAll(BREAKS, " ").strip();
    }
}
