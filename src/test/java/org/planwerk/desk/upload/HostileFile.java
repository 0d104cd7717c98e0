package org.planwerk.desk.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.planwerk.document.Zips;

/** Files that are not what they seem, or want more than to be read. */
enum HostileFile {
    EMPTY("plan.docx") {
        @Override
        byte[] content() {
            return new byte[0];
        }
    },
    BOMB_IN_WORD("plan.docx") {
        @Override
        byte[] content() throws IOException {
            return Zips.replace(word(), DOCUMENT, "<w:document xmlns:w=\"x\">" + " ".repeat(GROWN) + "</w:document>");
        }
    },
    BOMB_BESIDE_WORD("plan.docx") {
        @Override
        byte[] content() throws IOException {
            return Zips.replace(word(), "word/media/image1.png", "0".repeat(GROWN));
        }
    },
    BOMB_IN_EXCEL("plan.xlsx") {
        @Override
        byte[] content() throws IOException {
            return Zips.replace(excel(), SHEET, "<worksheet>" + " ".repeat(GROWN) + "</worksheet>");
        }
    },
    MACROS_IN_WORD("plan.docx") {
        @Override
        byte[] content() throws IOException {
            return Zips.replace(word(), "word/vbaProject.bin", "Shell");
        }
    },
    MACROS_IN_EXCEL("plan.xlsx") {
        @Override
        byte[] content() throws IOException {
            return Zips.replace(excel(), "xl/vbaProject.bin", "Shell");
        }
    },
    ENTITY_IN_WORD("plan.docx") {
        @Override
        byte[] content() throws IOException {
            return Zips.replace(
                    word(), DOCUMENT, ENTITY + "<w:document xmlns:w=\"x\"><w:body>&e;</w:body></w:document>");
        }
    },
    ENTITY_IN_EXCEL("plan.xlsx") {
        @Override
        byte[] content() throws IOException {
            return Zips.replace(excel(), SHEET, ENTITY + "<worksheet><sheetData>&e;</sheetData></worksheet>");
        }
    },
    LAUGHS_IN_EXCEL("plan.xlsx") {
        @Override
        byte[] content() throws IOException {
            return Zips.replace(
                    excel(),
                    "xl/sharedStrings.xml",
                    "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>");
        }
    },
    LOCKED_WORD("plan.docx") {
        @Override
        byte[] content() throws Exception {
            return locked(word());
        }
    },
    LOCKED_EXCEL("plan.xlsx") {
        @Override
        byte[] content() throws Exception {
            return locked(excel());
        }
    },
    CUT_WORD("plan.docx") {
        @Override
        byte[] content() throws IOException {
            var whole = word();
            return java.util.Arrays.copyOf(whole, whole.length / 2);
        }
    },
    ARCHIVE("plan.docx") {
        @Override
        byte[] content() {
            return Zips.of("../../etc/passwd", "x");
        }
    },
    PROGRAM("plan.pdf") {
        @Override
        byte[] content() {
            return "MZ\u0090\u0000\u0003\u0000".getBytes(ISO_8859_1);
        }
    },
    PDF_NAMED_WORD("plan.docx") {
        @Override
        byte[] content() {
            return "%PDF-1.7\n".getBytes(UTF_8);
        }
    },
    PAGE_NAMED_PICTURE("foto.jpg") {
        @Override
        byte[] content() {
            return "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8);
        }
    },
    DRAWING("wappen.svg") {
        @Override
        byte[] content() {
            return "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(2)</script></svg>"
                    .getBytes(UTF_8);
        }
    },
    WALL("foto.png") {
        @Override
        byte[] content() throws IOException {
            return measuring(60_000, 60_000);
        }
    },
    LINE("foto.png") {
        @Override
        byte[] content() throws IOException {
            return measuring(49_000_000, 1);
        }
    };

    private static final int GROWN = 60_000_000;
    private static final String DOCUMENT = "word/document.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

    private final String called;

    HostileFile(String called) {
        this.called = called;
    }

    String called() {
        return called;
    }

    byte[] bytes() {
        try {
            return content();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    abstract byte[] content() throws Exception;

    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Vorwort");
            return written(document::write);
        }
    }

    private static byte[] excel() throws IOException {
        try (var book = new XSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("Titel");
            return written(book::write);
        }
    }

    private static byte[] locked(byte[] office) throws Exception {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var data = encryptor.getDataStream(files)) {
                data.write(office);
            }
            return written(files::writeFilesystem);
        }
    }

    /** A picture of one point that says it were so large. */
    private static byte[] measuring(int width, int height) throws IOException {
        var png = ByteBuffer.wrap(picture("png")).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png.array(), 12, 17);
        return png.putInt(29, (int) sum.getValue()).array();
    }

    static byte[] picture(String format) throws IOException {
        return written(out -> ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, out));
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
