package org.planwerk.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.planwerk.document.print.PictureBytes;
import org.planwerk.document.tree.Picture;

/** A picture in points, as all versions of Word show it; {@code width} and {@code height} are those on paper. */
record Raster(byte[] bytes, int width, int height) {

    /** So fine that its edges look smooth also in print. */
    private static final float FINE = 3;

    static Raster of(Picture picture, PictureBytes pictures) {
        return switch (picture) {
            case Picture.Photograph photograph -> photograph(pictures.get(photograph.sha256()));
            case Picture.Drawing drawing -> new Raster(drawn(drawing), drawing.width(), drawing.height());
        };
    }

    private static Raster photograph(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in, true, true);
            try {
                return new Raster(bytes, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] drawn(Picture.Drawing drawing) {
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, drawing.width() * FINE);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        var out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(drawing.svg())), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalStateException("our own drawing", e);
        }
        return out.toByteArray();
    }
}
