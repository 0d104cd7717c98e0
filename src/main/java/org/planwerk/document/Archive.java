package org.planwerk.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.planwerk.document.DocumentRefused.NotTaken;
import org.planwerk.document.DocumentRefused.NotTaken.Kind;

/**
 * The parts of an office file, which is a zip.
 *
 * <p>Nothing is unpacked before it is asked for, and what comes out is counted, whatever the zip says of its sizes.
 */
public final class Archive implements AutoCloseable {

    /** All that is read of one file, unpacked. */
    static final long MOST_UNPACKED = 300_000_000;

    private static final int MOST_PARTS = 10_000;
    private static final int MOST_RATIO = 200;

    /** Below this much a high ratio is harmless: a table of zeros compresses well. */
    private static final long HARMLESS = 20_000_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts;
    private final long packed;
    private long unpacked;

    private Archive(ZipFile zip, Map<String, ZipArchiveEntry> parts, long packed) {
        this.zip = zip;
        this.parts = parts;
        this.packed = packed;
    }

    /** Opens a file that begins as zips do; refuses programs, and else does not look at what it holds. */
    public static Archive open(byte[] bytes) {
        var parts = new HashMap<String, ZipArchiveEntry>();
        try {
            var zip = ZipFile.builder().setByteArray(bytes).get();
            var entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (isProgram(entry.getName())) {
                    zip.close();
                    throw new NotTaken(Kind.MACROS);
                }
                // Two parts of one name are read differently by different programs.
                if (parts.put(entry.getName(), entry) != null || parts.size() > MOST_PARTS) {
                    zip.close();
                    throw new DocumentRefused.Suspicious();
                }
            }
            return new Archive(zip, parts, bytes.length);
        } catch (IOException | IllegalArgumentException broken) {
            throw new DocumentRefused.Unreadable(broken);
        }
    }

    private static boolean isProgram(String part) {
        return part.toLowerCase(Locale.ROOT).matches(".*vbaproject.*\\.bin|(basic|scripts)/.+");
    }

    public boolean has(String part) {
        return parts.containsKey(part);
    }

    public Set<String> names() {
        return parts.keySet();
    }

    /** The bytes of a part; refuses if it is not there or larger than {@code most}. */
    public byte[] bytes(String part, int most) {
        try (var in = open(part)) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new DocumentRefused.TooLarge("unpacked", most / 1_000_000);
            }
            return bytes;
        } catch (IOException broken) {
            throw new DocumentRefused.Unreadable(broken);
        }
    }

    /** A part as it comes out; reading refuses what grows without measure. */
    public InputStream open(String part) {
        var entry = parts.get(part);
        if (entry == null) {
            throw new DocumentRefused.Unreadable();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new DocumentRefused.Locked();
        }
        try {
            return new Counted(zip.getInputStream(entry));
        } catch (IOException broken) {
            throw new DocumentRefused.Unreadable(broken);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException nothingToDo) {
            throw new DocumentRefused.Unreadable(nothingToDo);
        }
    }

    private void count(int more) {
        unpacked += Math.max(0, more);
        if (unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked / Math.max(1, packed) > MOST_RATIO)) {
            throw new DocumentRefused.Suspicious();
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var more = super.read(bytes, offset, length);
            count(more);
            return more;
        }
    }
}
