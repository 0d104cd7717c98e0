package org.planwerk.desk.upload;

import java.util.UUID;
import org.planwerk.document.DocumentRefused;

/**
 * A file on its way in.
 *
 * @param notes what the person has said of it so far, as the pages for its purpose write it
 */
public record Kept(UUID id, Purpose purpose, String name, byte[] bytes, String notes) {

    /** The most bytes of one file. */
    public static final int MOST = 25 * 1024 * 1024;

    /** @throws DocumentRefused if there is nothing in it, or too much */
    public static void requireSize(byte[] bytes) {
        if (bytes.length == 0) {
            throw new DocumentRefused.Empty();
        }
        if (bytes.length > MOST) {
            throw new DocumentRefused.TooLarge("file", MOST / 1024 / 1024);
        }
    }

    /** What is to become of it. */
    public enum Purpose {
        TABLE,
        WORD
    }
}
