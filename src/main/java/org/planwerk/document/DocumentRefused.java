package org.planwerk.document;

import java.util.Map;

/** A file cannot be taken; nothing of it was kept. */
public abstract sealed class DocumentRefused extends RuntimeException {

    private final transient Reason reason;

    private DocumentRefused(String key, Map<String, ?> values) {
        super(key + " " + values);
        reason = new Reason("document.refused." + key, values);
    }

    /** The sentence that says what is wrong and what to do. */
    public Reason reason() {
        return reason;
    }

    /** There is nothing in it. */
    public static final class Empty extends DocumentRefused {
        public Empty() {
            super("empty", Map.of());
        }
    }

    /** A file of the time before 2007, which only the old programs read safely. */
    public static final class OldFormat extends DocumentRefused {
        public OldFormat() {
            super("old", Map.of());
        }
    }

    /** Only who knows the password can read it. */
    public static final class Locked extends DocumentRefused {
        public Locked() {
            super("locked", Map.of());
        }
    }

    /** It is something else than what is wanted here. */
    public static final class OtherType extends DocumentRefused {
        public OtherType(String wanted) {
            super("other", Map.of("wanted", wanted));
        }
    }

    /** A kind of file that is not taken at all, with a sentence of its own. */
    public static final class NotTaken extends DocumentRefused {

        private final Kind kind;

        /** What is not taken, because it carries programs, hides things or cannot be looked into. */
        public enum Kind {
            ARCHIVE,
            DRAWING,
            MACROS,
            UNKNOWN,
            WEBP,
            WEB_PAGE
        }

        public NotTaken(Kind kind) {
            super("not." + kind, Map.of());
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }

    /** Its name says another type than its content. */
    public static final class WrongName extends DocumentRefused {
        public WrongName(String said, String found) {
            super("name", Map.of("said", said, "found", found));
        }
    }

    /** More than is taken at once; {@code what} names the measure, such as {@code rows}. */
    public static final class TooLarge extends DocumentRefused {
        public TooLarge(String what, long most) {
            super("large." + what, Map.of("most", most));
        }
    }

    /** A quotation mark is opened in a row and never closed. */
    public static final class OpenQuote extends DocumentRefused {
        public OpenQuote(long row) {
            super("quote", Map.of("row", row));
        }
    }

    /** It grows without measure when unpacked, or wants to be read in a way that no program would write. */
    public static final class Suspicious extends DocumentRefused {
        public Suspicious() {
            super("suspicious", Map.of());
        }
    }

    /** No picture that can be shown. */
    public static final class NoPicture extends DocumentRefused {
        public NoPicture() {
            super("picture", Map.of());
        }
    }

    /** It is damaged. */
    public static final class Unreadable extends DocumentRefused {
        public Unreadable(Throwable cause) {
            this();
            initCause(cause);
        }

        public Unreadable() {
            super("unreadable", Map.of());
        }
    }
}
