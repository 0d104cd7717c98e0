package org.planwerk.document.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts that go into a PDF, and which signs they have. */
final class Fonts {

    /** What is not in the first one is looked for in the next ones. */
    static final String FAMILIES = "'Noto Sans', 'Noto Sans Math', 'Noto Sans Symbols'";

    private static final List<Font> FONTS = List.of(
            new Font("Noto Sans", 400, FontStyle.NORMAL, "NotoSans-Regular"),
            new Font("Noto Sans", 400, FontStyle.ITALIC, "NotoSans-Italic"),
            new Font("Noto Sans", 600, FontStyle.NORMAL, "NotoSans-SemiBold"),
            new Font("Noto Sans", 600, FontStyle.ITALIC, "NotoSans-SemiBoldItalic"),
            new Font("Noto Sans Math", 400, FontStyle.NORMAL, "NotoSansMath-Regular"),
            new Font("Noto Sans Symbols", 400, FontStyle.NORMAL, "NotoSansSymbols2-Regular"));

    /** The signs that can be printed, in whatever weight and slant they stand. */
    private static final BitSet SIGNS = signs();

    private record Font(String family, int weight, FontStyle style, byte[] bytes) {
        private Font(String family, int weight, FontStyle style, String file) {
            this(family, weight, style, read(file));
        }

        private TrueTypeFont parse() throws IOException {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }

        /** Read when it is needed first, once for all parts of the file. */
        private Consumer<PdfRendererBuilder> in(PDDocument file) {
            var supplier = new PDFontSupplier(null) {

                private @Nullable PDFont loaded;

                @Override
                public PDFont supply() {
                    return loaded == null ? loaded = load(file) : loaded;
                }
            };
            return builder -> builder.useFont(supplier, family, weight, style, true);
        }

        private PDFont load(PDDocument file) {
            try {
                var font = parse();
                // The rules by which signs take other shapes are those of Devanagari here, and what takes most of the
                // time
                // of printing.
                font.setEnableGsub(false);
                file.registerTrueTypeFontForClosing(font);
                return PDType0Font.load(file, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<Consumer<PdfRendererBuilder>> inFile;

    /** The fonts of a file. */
    Fonts(PDDocument file) {
        inFile = FONTS.stream().map(font -> font.in(file)).toList();
    }

    void use(PdfRendererBuilder builder) {
        inFile.forEach(font -> font.accept(builder));
    }

    static boolean has(int sign) {
        return SIGNS.get(sign);
    }

    private static BitSet signs() {
        var main = new BitSet();
        main.set(0, Character.MAX_CODE_POINT);
        var others = new BitSet();
        FONTS.forEach(font -> {
            if (font.family.equals("Noto Sans")) {
                main.and(signs(font));
            } else {
                others.or(signs(font));
            }
        });
        // The other fonts are for signs: letters of scripts that join them would stand alone there.
        others.stream()
                .filter(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.COMMON)
                .forEach(main::set);
        return main;
    }

    private static BitSet signs(Font font) {
        try (var parsed = font.parse()) {
            var glyphs = parsed.getUnicodeCmapLookup();
            var signs = new BitSet();
            for (var sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
                signs.set(sign, glyphs.getGlyphId(sign) != 0);
            }
            return signs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        try (var in = Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
