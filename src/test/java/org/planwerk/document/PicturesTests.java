package org.planwerk.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTests {

    static Stream<Long> seeds() {
        return HostileText.seeds(300);
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "gif, PNG"})
    void drawsAnew(String format, FileType type) throws IOException {
        var picture = Pictures.redraw(bytes(corners(60, 40), format));

        assertThat(picture.type()).isEqualTo(type);
        assertThat(FileType.findPicture(picture.bytes())).contains(type);
        assertThat(new int[] {picture.width(), picture.height()}).containsExactly(60, 40);
        assertThat(corner(picture, 5, 5)).isEqualTo("red");
    }

    /** The red corner is at the upper left of the scene, wherever it lies in the file. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsUprightWhatTheCameraOnlySaid(int orientation) throws IOException {
        var stored = stored(orientation);
        var jpeg = withExif(bytes(stored, "jpg"), orientation);
        assertThat(new String(jpeg, ISO_8859_1)).contains("GPS of the home");

        var picture = Pictures.redraw(jpeg);

        assertThat(new int[] {picture.width(), picture.height()}).containsExactly(60, 40);
        assertThat(corner(picture, 5, 5)).isEqualTo("red");
        assertThat(corner(picture, 54, 5)).isEqualTo("green");
        assertThat(corner(picture, 5, 34)).isEqualTo("blue");
        assertThat(new String(picture.bytes(), ISO_8859_1)).doesNotContain("Exif", "GPS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void leavesNothingThatHangsOnAPicture(String format) throws IOException {
        var polyglot = join(
                bytes(corners(60, 40), format),
                Zips.of("evil.js", "alert(1)"),
                "<script>alert(2)</script>".getBytes(US_ASCII));

        var drawn = new String(Pictures.redraw(polyglot).bytes(), ISO_8859_1);

        assertThat(drawn).doesNotContain("evil.js", "<script>", "PK\u0003\u0004");
    }

    @Test
    void leavesNoTextOfAPng() throws IOException {
        var png = withChunk(bytes(corners(60, 40), "png"), "tEXt", "Comment\0<?php secret ?>".getBytes(US_ASCII));

        assertThat(new String(Pictures.redraw(png).bytes(), ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void keepsWhatShinesThrough() throws IOException {
        var glass = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);

        var drawn = ImageIO.read(
                new ByteArrayInputStream(Pictures.redraw(bytes(glass, "png")).bytes()));

        assertThat(drawn.getRGB(3, 3) >>> 24).isZero();
    }

    @ParameterizedTest
    @CsvSource({"5000, 100, 2400, 48", "100, 4900, 49, 2400", "2400, 10, 2400, 10", "1, 9000, 1, 2400"})
    void makesLargePicturesSmaller(int width, int height, int newWidth, int newHeight) throws IOException {
        var picture = Pictures.redraw(bytes(corners(width, height), "png"));

        assertThat(new int[] {picture.width(), picture.height()}).containsExactly(newWidth, newHeight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void whatWasDrawnOnceStaysTheSameToTheByte(String format) throws IOException {
        var drawn = Pictures.redraw(bytes(corners(60, 40), format)).bytes();

        assertThat(Pictures.bare(drawn)).isEqualTo(drawn);
    }

    static Stream<byte[]> morePictures() throws IOException {
        var png = bytes(corners(60, 40), "png");
        var jpeg = bytes(corners(60, 40), "jpg");
        var script = "<script>alert(1)</script>".getBytes(US_ASCII);
        return Stream.of(
                join(png, script),
                join(jpeg, script),
                withChunk(png, "tEXt", script),
                withChunk(png, "eXIf", script),
                withExif(jpeg, 6),
                // A chunk that leads back to itself.
                join(Arrays.copyOf(png, png.length - 12), new byte[] {-1, -1, -1, -12}, "IDAT".getBytes(US_ASCII)),
                bytes(corners(60, 40), "gif"),
                bytes(corners(3000, 10), "png"));
    }

    @ParameterizedTest
    @MethodSource("morePictures")
    void whatIsMoreThanItsPointsIsDrawnAnew(byte[] more) throws IOException {
        var bare = Pictures.bare(more);

        assertThat(bare).isNotEqualTo(more).isEqualTo(Pictures.redraw(more).bytes());
        assertThat(new String(bare, ISO_8859_1)).doesNotContain("script", "GPS");
        assertThat(Pictures.bare(bare)).isEqualTo(bare);
    }

    @Test
    void refusesBombsBeforeTheyGrow() throws IOException {
        var bomb = withSize(bytes(corners(10, 10), "png"), 60_000, 60_000);

        assertThatExceptionOfType(DocumentRefused.TooLarge.class)
                .isThrownBy(() -> Pictures.redraw(bomb))
                .satisfies(refused -> assertThat(refused.reason().key()).isEqualTo("document.refused.large.pixels"));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatExceptionOfType(DocumentRefused.NoPicture.class)
                .isThrownBy(() -> Pictures.redraw("<svg onload=alert(1)>".getBytes(US_ASCII)));
        assertThatExceptionOfType(DocumentRefused.NoPicture.class)
                .isThrownBy(() -> Pictures.redraw("GIF89a<script>".getBytes(US_ASCII)));
        assertThatExceptionOfType(DocumentRefused.TooLarge.class)
                .isThrownBy(() -> Pictures.redraw(new byte[Pictures.MOST_BYTES + 1]));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void survivesFlippedBytes(long seed) throws IOException {
        var random = new Random(seed);
        var format = new String[] {"png", "jpg", "gif"}[random.nextInt(3)];
        var bytes = withExifIfJpeg(bytes(corners(60, 40), format), format);
        for (var flips = 1 + random.nextInt(8); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        bytes = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));

        try {
            assertThat(FileType.findPicture(Pictures.redraw(bytes).bytes())).isPresent();
        } catch (DocumentRefused refused) {
            assertThat(refused.reason().key()).matches("document\\.refused\\.(picture|large\\.pixels)");
        }
    }

    private static BufferedImage corners(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width / 2, height);
        pen.dispose();
        return picture;
    }

    /** The scene as it lies in the file by the definition of Exif: where its row 0 and its column 0 are. */
    private static BufferedImage stored(int orientation) {
        var scene = corners(60, 40);
        var swaps = orientation >= 5;
        var stored = new BufferedImage(swaps ? 40 : 60, swaps ? 60 : 40, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < stored.getHeight(); y++) {
            for (var x = 0; x < stored.getWidth(); x++) {
                var sceneX = switch (orientation) {
                    case 1, 4 -> x;
                    case 2, 3 -> 59 - x;
                    case 5, 8 -> y;
                    default -> 59 - y;
                };
                var sceneY = switch (orientation) {
                    case 1, 2 -> y;
                    case 3, 4 -> 39 - y;
                    case 5, 6 -> x;
                    default -> 39 - x;
                };
                stored.setRGB(x, y, scene.getRGB(sceneX, sceneY));
            }
        }
        return stored;
    }

    private static String corner(Pictures.Picture picture, int x, int y) throws IOException {
        var colour = new Color(
                ImageIO.read(new ByteArrayInputStream(picture.bytes())).getRGB(x, y));
        return colour.getRed() > 200
                ? "red"
                : colour.getGreen() > 200 ? "green" : colour.getBlue() > 200 ? "blue" : "none";
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] withExifIfJpeg(byte[] bytes, String format) {
        return format.equals("jpg") ? withExif(bytes, 6) : bytes;
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        var text = "GPS of the home".getBytes(US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + text.length);
        exif.put("Exif\0\0MM\0*".getBytes(US_ASCII)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(text);
        var segment = ByteBuffer.allocate(4 + exif.capacity())
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + exif.capacity()));
        return join(
                Arrays.copyOf(jpeg, 2), segment.put(exif.array()).array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] withChunk(byte[] png, String type, byte[] data) {
        var sum = new CRC32();
        sum.update(type.getBytes(US_ASCII));
        sum.update(data);
        var chunk = ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(US_ASCII))
                .put(data)
                .putInt((int) sum.getValue());
        return join(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] withSize(byte[] png, int width, int height) {
        var changed = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(changed.array(), 12, 17);
        return changed.putInt(29, (int) sum.getValue()).array();
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
