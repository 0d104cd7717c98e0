package org.planwerk.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Files that are nothing but text, in the encodings that German offices use. */
public final class PlainText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PlainText() {}

    /** The text without the mark of its encoding; nothing if the bytes are no text. */
    public static Optional<String> read(byte[] bytes) {
        return Optional.of(decode(bytes)).filter(PlainText::isText);
    }

    /** Whether it is a web page, a drawing or a PDF, which are no words although they can be written as text. */
    public static boolean isMarkup(String text) {
        return text.startsWith("%PDF-") || text.stripLeading().startsWith("<");
    }

    private static String decode(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16BE);
        }
        if (zeros(bytes, 1) > bytes.length / 5 && zeros(bytes, 0) == 0) {
            return new String(bytes, UTF_16LE);
        }
        if (zeros(bytes, 0) > bytes.length / 5 && zeros(bytes, 1) == 0) {
            return new String(bytes, UTF_16BE);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean begins(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (var i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int from) {
        var zeros = 0;
        for (var i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A));
    }
}
