package org.planwerk.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bytes that somebody sends, not more of them than wanted. */
public final class Upload {

    /** The most of a Word or Excel file. */
    public static final int MOST = 50_000_000;

    private Upload() {}

    /** All bytes; refuses nothing and more than {@code most}. */
    public static byte[] read(InputStream in, int most) {
        try {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new DocumentRefused.TooLarge("file", most / 1_000_000);
            }
            if (bytes.length == 0) {
                throw new DocumentRefused.Empty();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens a file of Word or Excel; {@code wanted} is the type that the refusal asks for.
     *
     * @throws DocumentRefused.Locked a password is needed
     * @throws DocumentRefused.OldFormat written before 2007
     * @throws DocumentRefused.OtherType no zip at all
     */
    public static Archive openOffice(byte[] bytes, String wanted) {
        if (OldOffice.is(bytes)) {
            throw OldOffice.refusal(bytes);
        }
        if (!isZip(bytes)) {
            throw new DocumentRefused.OtherType(wanted);
        }
        return Archive.open(bytes);
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }
}
