package org.planwerk.desk.upload;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.DocumentRefused;
import org.planwerk.web.upload.SentFile;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file on its way in.
 *
 * @param notes what the person has said of it so far, as the pages for its purpose write it
 */
public record Kept(UUID id, Purpose purpose, String name, byte[] bytes, String notes) {

    /** The most bytes of one file. */
    public static final int MOST = SentFile.MOST;

    /** @throws DocumentRefused if there is nothing in it, or too much */
    public static void requireSize(byte[] bytes) {
        if (bytes.length == 0) {
            throw new DocumentRefused.Empty();
        }
        if (bytes.length > MOST) {
            throw new DocumentRefused.TooLarge("file", MOST / 1024 / 1024);
        }
    }

    /** All bytes of what a form sent; looked at only if there are not too many. */
    public static byte[] read(@Nullable MultipartFile sent) throws IOException {
        if (sent == null) {
            throw new DocumentRefused.Empty();
        }
        if (sent.getSize() > MOST) {
            throw new DocumentRefused.TooLarge("file", MOST / 1024 / 1024);
        }
        var bytes = sent.getBytes();
        requireSize(bytes);
        return bytes;
    }

    /** What the person calls the file; empty if the form does not say. */
    public static String name(@Nullable MultipartFile sent) {
        var name = sent == null ? null : sent.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** What is to become of it. */
    public enum Purpose {
        TABLE,
        WORD
    }
}
