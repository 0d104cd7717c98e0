package org.planwerk.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Set;

/** Whether a file is nothing but the points of a picture: no remarks, no second file behind its end. */
final class BarePicture {

    private static final int PNG_HEAD = 8;
    private static final int JPEG_HEAD = 2;

    /** The parts of a PNG that say its size, its colours and its points, and its end. */
    private static final Set<String> CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** The parts of a JPEG before its points: tables, frame, intervals, and the mark of JFIF, which is 16 bytes long. */
    private static final Set<Integer> SEGMENTS = Set.of(0xC0, 0xC2, 0xC4, 0xDB, 0xDD);

    private static final int JFIF = 0xE0;
    private static final int JFIF_LENGTH = 16;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    private BarePicture() {}

    /** @param bytes of a picture that can be read */
    static boolean is(byte[] bytes, FileType type) {
        try {
            return switch (type) {
                case PNG -> isBarePng(ByteBuffer.wrap(bytes).position(PNG_HEAD));
                case JPEG -> isBareJpeg(ByteBuffer.wrap(bytes).position(JPEG_HEAD));
                default -> false;
            };
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException cut) {
            return false;
        }
    }

    private static boolean isBarePng(ByteBuffer png) {
        while (true) {
            var length = png.getInt();
            var name = new byte[4];
            png.get(name);
            var chunk = new String(name, US_ASCII);
            if (!CHUNKS.contains(chunk) || length < 0 || length > png.remaining()) {
                return false;
            }
            png.position(png.position() + length).getInt();
            if (chunk.equals("IEND")) {
                return length == 0 && !png.hasRemaining();
            }
        }
    }

    private static boolean isBareJpeg(ByteBuffer jpeg) {
        while (true) {
            var marker = marker(jpeg);
            if (marker == END) {
                return !jpeg.hasRemaining();
            }
            var length = jpeg.getShort() & 0xFFFF;
            var isKnown = SEGMENTS.contains(marker) || marker == SCAN || marker == JFIF && length == JFIF_LENGTH;
            if (!isKnown || length < 2) {
                return false;
            }
            jpeg.position(jpeg.position() + length - 2);
            if (marker == SCAN) {
                skipPoints(jpeg);
            }
        }
    }

    private static int marker(ByteBuffer jpeg) {
        return (jpeg.get() & 0xFF) == 0xFF ? jpeg.get() & 0xFF : -1;
    }

    /** To the next marker: within points the byte 255 is followed by 0, or by a number from D0 to D7 that starts them anew. */
    private static void skipPoints(ByteBuffer jpeg) {
        while (true) {
            if ((jpeg.get() & 0xFF) == 0xFF) {
                var next = jpeg.get() & 0xFF;
                if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                    jpeg.position(jpeg.position() - 2);
                    return;
                }
            }
        }
    }
}
