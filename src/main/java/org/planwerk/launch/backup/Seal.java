package org.planwerk.launch.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The last bytes of a backup: the SHA-256 of all bytes before them. They stand in the comment at the end of the zip file, so
 * that a byte altered anywhere shows, also where zip itself has no checksum.
 */
final class Seal {

    private static final String NAME = "sha256:";
    private static final int LENGTH = 64;

    interface Sink {
        void accept(byte[] bytes, int offset, int length) throws IOException;
    }

    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final Sink sink;
    private byte[] last = {};

    /** The sink gets all bytes but the last ones. */
    Seal(Sink sink) {
        this.sink = sink;
    }

    /** The comment in a file that is not finished. */
    static String placeholder() {
        return NAME + "0".repeat(LENGTH);
    }

    void update(byte[] bytes, int offset, int length) throws IOException {
        var surplus = last.length + length - LENGTH;
        var fromLast = Math.clamp(surplus, 0, last.length);
        var fromBytes = Math.max(surplus - fromLast, 0);
        pass(last, 0, fromLast);
        pass(bytes, offset, fromBytes);
        var kept = new byte[last.length - fromLast + length - fromBytes];
        System.arraycopy(last, fromLast, kept, 0, last.length - fromLast);
        System.arraycopy(bytes, offset + fromBytes, kept, last.length - fromLast, length - fromBytes);
        last = kept;
    }

    private void pass(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        sink.accept(bytes, offset, length);
    }

    /** What the last bytes have to be. */
    byte[] expected() {
        return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    }

    boolean holds() {
        return MessageDigest.isEqual(last, expected());
    }
}
