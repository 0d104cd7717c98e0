package org.planwerk.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTests {

    static Stream<Long> seeds() {
        return HostileText.seeds(500);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, plan.pdf, PDF",
        "GIF89a, a.gif, GIF",
        "GIF89a, a.jpeg, GIF",
        "Über uns, text.txt, TXT",
        "'a;b', a.csv, CSV",
        "'a;b', A.CSV, CSV",
        "Kinder < 3 Jahre, notiz, TXT"
    })
    void seesWhatAFileIs(String content, String name, FileType type) {
        assertThat(FileType.of(content.getBytes(UTF_8), name)).isEqualTo(type);
    }

    @Test
    void seesWhichOfficeFileItIs() throws IOException {
        assertThat(FileType.of(word(), "Plan.docx")).isEqualTo(FileType.DOCX);
        try (var book = new XSSFWorkbook()) {
            book.createSheet();
            assertThat(FileType.of(bytes(book::write), "a.xlsx")).isEqualTo(FileType.XLSX);
        }
        try (var show = new XMLSlideShow()) {
            assertThat(FileType.of(bytes(show::write), "a.pptx")).isEqualTo(FileType.PPTX);
        }
        for (var type : new FileType[] {FileType.ODT, FileType.ODS, FileType.ODP}) {
            assertThat(FileType.of(Zips.of("mimetype", type.mediaType()), "a." + type.ending()))
                    .isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg onload=alert(1)> | a.svg | not.DRAWING",
                "<?xml version='1.0'?><!-- x --><svg:svg xmlns:svg='x'> | a.png | not.DRAWING",
                "<!DOCTYPE html><script>alert(1)</script> | a.txt | not.WEB_PAGE",
                "<script>alert(1)</script> | a.csv | not.WEB_PAGE",
                "#!/bin/sh | a.txt | not.UNKNOWN",
                "{\\rtf1 } | a.txt | not.UNKNOWN",
                "'MZ\u0090\u0000\u0003' | a.pdf | not.UNKNOWN",
                "'\u007fELF\u0002\u0001' | a.txt | not.UNKNOWN",
                "'RIFF\u0001\u0002\u0003\u0000WEBPVP8' | a.webp | not.WEBP",
                "'\u0000\u0000\u0000\u0018ftypheic' | a.heic | picture",
                "'Rar!\u001a\u0007\u0000' | a.rar | not.ARCHIVE",
                "'\u001f\u008b\u0008' | a.gz | not.ARCHIVE",
                "%PDF-1.7 | a.docx | name",
                "%PDF-1.7 | plan.pdf.exe | name",
                "GIF89a | a.pdf | name",
                "a,b | a.html | name",
                "a,b | a.pdf | name"
            })
    void refusesTheRest(String content, String name, String key) {
        assertThat(refusal(content.getBytes(ISO_8859_1), name)).isEqualTo("document.refused." + key);
    }

    @Test
    void refusesArchivesMacrosLockedAndOldFiles() throws IOException {
        assertThat(refusal(Zips.of("a.txt", "b"), "a.zip")).isEqualTo("document.refused.not.ARCHIVE");
        assertThat(refusal(Zips.of("a.txt", "b"), "a.docx")).isEqualTo("document.refused.not.ARCHIVE");
        assertThat(refusal(Zips.replace(word(), "word/vbaProject.bin", "x"), "a.docx"))
                .isEqualTo("document.refused.not.MACROS");
        assertThat(refusal(
                        Zips.of(Map.of(
                                "mimetype",
                                FileType.ODT.mediaType().getBytes(UTF_8),
                                "Basic/Standard/Module1.xml",
                                new byte[] {1})),
                        "a.odt"))
                .isEqualTo("document.refused.not.MACROS");
        assertThat(refusal(
                        Zips.of(Map.of(
                                "mimetype", FileType.ODT.mediaType().getBytes(UTF_8),
                                "META-INF/manifest.xml", "<x><manifest:encryption-data/></x>".getBytes(UTF_8))),
                        "a.odt"))
                .isEqualTo("document.refused.locked");
        try (var book = new HSSFWorkbook()) {
            book.createSheet();
            assertThat(refusal(bytes(book::write), "a.xls")).isEqualTo("document.refused.old");
        }
        assertThat(refusal(new byte[0], "a.txt")).isEqualTo("document.refused.empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PDF | ../../etc/Plan 2024.pdf | Plan 2024.pdf",
                "PDF | C:\\temp\\Plan.PDF | Plan.pdf",
                "PNG | Foto.jpg | Foto.png",
                "TXT | notiz | notiz.txt",
                "TXT | .. | datei.txt",
                "PDF | rechnung\u202Efdp.pdf | rechnungfdp.pdf",
                "JPEG | a:b*c?.jpeg | a b c.jpeg"
            })
    void namesAreNoPaths(FileType type, String given, String name) {
        assertThat(type.named(given)).isEqualTo(name);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyNameBecomesOneThatCanBeKept(long seed) {
        var name = FileType.PDF.named(HostileText.of(new Random(seed)) + "/" + HostileText.of(new Random(seed + 7)));

        assertThat(name).endsWith(".pdf").doesNotContain("/", "\\", "\n", "\0").isEqualTo(Characters.clean(name));
        assertThat(FileType.PDF.named(name)).isEqualTo(name);
    }

    @Test
    void saysWhatTheNameAndTheContentSay() {
        assertThatExceptionOfType(DocumentRefused.WrongName.class)
                .isThrownBy(() -> FileType.of("%PDF-1.7".getBytes(UTF_8), "Plan.docx"))
                .satisfies(refused ->
                        assertThat(refused.reason().values()).isEqualTo(Map.of("said", "docx", "found", "PDF")));
    }

    private static String refusal(byte[] bytes, String name) {
        try {
            return "taken as " + FileType.of(bytes, name);
        } catch (DocumentRefused refused) {
            return refused.reason().key();
        }
    }

    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument()) {
            return bytes(document::write);
        }
    }

    private interface Writing {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.write(out);
        return out.toByteArray();
    }
}
