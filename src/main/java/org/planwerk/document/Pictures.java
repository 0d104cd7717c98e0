package org.planwerk.document;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures as they may be shown: drawn anew from their points, so that nothing else of the file is left, neither where the
 * photographer lives nor a program.
 */
public final class Pictures {

    /** The longer side of what is kept. */
    public static final int LONGEST_SIDE = 2400;

    /** The most bytes of a picture that somebody brings. */
    public static final int MOST_BYTES = 30_000_000;

    private static final long MOST_POINTS = 50_000_000;

    /** A picture is read line by line, and one line must not take the memory of all. */
    private static final int MOST_SIDE = 30_000;

    private static final float QUALITY = 0.88f;

    /** Decoded pictures are large: a few of them at once would take the memory of all. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Pictures() {}

    /** A picture that may be kept; a JPEG if it came as one, else a PNG. */
    public record Picture(FileType type, byte[] bytes, int width, int height) {}

    /**
     * Draws the picture anew: upright, at most {@value #LONGEST_SIDE} points long, of a GIF the first picture.
     *
     * @throws DocumentRefused.NoPicture if it is none, or of a sort that only some programs read
     * @throws DocumentRefused.TooLarge over 30 MB, 50 million points or 30,000 on a side, which is asked before anything is unpacked
     */
    public static Picture redraw(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new DocumentRefused.TooLarge("file", MOST_BYTES / 1_000_000);
        }
        var type = FileType.findPicture(bytes).orElseThrow(DocumentRefused.NoPicture::new);
        AT_ONCE.acquireUninterruptibly();
        try {
            var turn = type == FileType.JPEG ? Orientation.of(bytes) : Orientation.UPRIGHT;
            var drawn = draw(read(bytes, type), turn, type != FileType.JPEG);
            var kept = type == FileType.JPEG ? FileType.JPEG : FileType.PNG;
            return new Picture(kept, write(drawn, kept), drawn.getWidth(), drawn.getHeight());
        } catch (DocumentRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The readers of the JDK answer to broken files with whatever exception comes first.
            throw (DocumentRefused) new DocumentRefused.NoPicture().initCause(broken);
        } finally {
            AT_ONCE.release();
        }
    }

    /**
     * The bytes of a picture as it may be kept: as they are if they already are nothing but its points and no larger, else
     * drawn anew. What was drawn once stays the same to the byte.
     *
     * @throws DocumentRefused as {@link #redraw}
     */
    public static byte[] bare(byte[] bytes) {
        var drawn = redraw(bytes);
        var type = FileType.findPicture(bytes).orElseThrow();
        return type == drawn.type() && isSmall(bytes, type) && BarePicture.is(bytes, type) ? bytes : drawn.bytes();
    }

    private static boolean isSmall(byte[] bytes, FileType type) {
        var reader = reader(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return Math.max(reader.getWidth(0), reader.getHeight(0)) <= LONGEST_SIDE;
        } catch (IOException broken) {
            throw (DocumentRefused) new DocumentRefused.NoPicture().initCause(broken);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(byte[] bytes, FileType type) throws IOException {
        var reader = reader(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS) {
                throw new DocumentRefused.TooLarge("pixels", MOST_POINTS / 1_000_000);
            }
            if (Math.max(width, height) > MOST_SIDE) {
                throw new DocumentRefused.TooLarge("side", MOST_SIDE);
            }
            var wanted = reader.getDefaultReadParam();
            var step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
            wanted.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, wanted);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileType type) {
        return ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    }

    private static BufferedImage draw(BufferedImage read, Orientation orientation, boolean transparent) {
        var small = shrink(read, transparent);
        if (orientation.value() == 1) {
            return small;
        }
        var turned = orientation.swapsSides()
                ? canvas(small.getHeight(), small.getWidth(), transparent)
                : canvas(small.getWidth(), small.getHeight(), transparent);
        var pen = turned.createGraphics();
        pen.drawImage(small, orientation.turn(small.getWidth(), small.getHeight()), null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage shrink(BufferedImage read, boolean transparent) {
        var factor = Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        var width = Math.max(1, (int) Math.round(read.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(read.getHeight() * factor));
        var small = canvas(width, height, transparent && read.getColorModel().hasAlpha());
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static BufferedImage canvas(int width, int height, boolean transparent) {
        return new BufferedImage(width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static byte[] write(BufferedImage drawn, FileType type) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn, null, null), parameters(writer.getDefaultWriteParam(), type));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam parameters(ImageWriteParam usual, FileType type) {
        if (type == FileType.JPEG) {
            usual.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            usual.setCompressionQuality(QUALITY);
        }
        return usual;
    }
}
