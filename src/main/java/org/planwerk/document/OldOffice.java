package org.planwerk.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;

/** The container in which Word and Excel kept everything until 2007, and keep today what a password locks. */
final class OldOffice {

    private static final byte[] BEGINNING = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int ENTRY = 128;

    private OldOffice() {}

    static boolean is(byte[] bytes) {
        return bytes.length >= BEGINNING.length
                && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /** Whether it is a new file in an envelope that only a password opens. */
    static boolean isLocked(byte[] bytes) {
        var name = "EncryptedPackage\0".getBytes(UTF_16LE);
        for (var at = 512; at + name.length <= bytes.length; at += ENTRY) {
            if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    static DocumentRefused refusal(byte[] bytes) {
        return isLocked(bytes) ? new DocumentRefused.Locked() : new DocumentRefused.OldFormat();
    }
}
