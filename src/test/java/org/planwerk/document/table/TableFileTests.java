package org.planwerk.document.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.Zips;

class TableFileTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsTheEncodingsOfGermanOffices(String charset) {
        var sheet = csv("Straße;Größe\r\nÄpfel;über 20 Maßnahmen\r\n".getBytes(Charset.forName(charset)));

        assertThat(texts(sheet)).containsExactly(List.of("Straße", "Größe"), List.of("Äpfel", "über 20 Maßnahmen"));
    }

    @Test
    void takesTheMarkOfTheEncodingForNoText() {
        assertThat(texts(csv("\uFEFFä;b".getBytes(UTF_8)))).containsExactly(List.of("ä", "b"));
        assertThat(texts(csv("\uFEFFä;b".getBytes(UTF_16LE)))).containsExactly(List.of("ä", "b"));
        assertThat(texts(csv("\uFEFFä;b".getBytes(UTF_16BE)))).containsExactly(List.of("ä", "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "'a;b,c;d\n1,5;2;3' § 3",
                "'a,b,c\n1,2,3' § 3",
                "'a\tb\n1,5\t2' § 2",
                "'\"a;b;c\",d\n\"1;2;3\",4' § 2",
                "'sep=,\na;b,c' § 2",
                "'nur eine Spalte\nnoch eine' § 1"
            })
    void findsTheSeparator(String text, int width) {
        assertThat(csv(text.getBytes(UTF_8)).width()).isEqualTo(width);
    }

    @Test
    void keepsLineBreaksQuotesAndPlaces() {
        var sheet = csv("Titel;Text\n\"Sprach\nkurs\";\"er sagt \"\"ja\"\"\"\n\n;letzte".getBytes(UTF_8));

        assertThat(texts(sheet).get(1)).containsExactly("Sprach\nkurs", "er sagt \"ja\"");
        assertThat(sheet.rows().getLast().number()).isEqualTo(4);
        assertThat(sheet.rows().getLast().cell(1).place()).isEqualTo("B4");
        assertThat(sheet.rows().getLast().cell(7).isEmpty()).isTrue();
    }

    @Test
    void namesColumnsAsSpreadsheetsDo() {
        assertThat(List.of(0, 25, 26, 701, 702)).extracting(Cell::letters).containsExactly("A", "Z", "AA", "ZZ", "AAA");
        assertThat(List.of("A1", "Z1", "AA12", "ZZ1", "AAA1"))
                .extracting(Cell::column)
                .containsExactly(0, 25, 26, 701, 702);
    }

    @Test
    void saysWhereAQuotationMarkIsNotClosed() {
        assertThatExceptionOfType(DocumentRefused.OpenQuote.class)
                .isThrownBy(() -> csv("a;b\nc;\"d\ne;f".getBytes(UTF_8)))
                .satisfies(refused ->
                        assertThat(refused.reason().values().get("row")).isEqualTo(2L));
    }

    @Test
    void readsTheValuesOfExcel() throws IOException {
        var sheet = excel(book -> {
            var rows = book.createSheet("Maßnahmen");
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            var time = book.createCellStyle();
            time.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
            var euro = book.createCellStyle();
            euro.setDataFormat(book.createDataFormat().getFormat("#,##0.00\\ \"Tage d\""));
            var row = rows.createRow(2);
            row.createCell(1).setCellValue("Sprache");
            row.createCell(2).setCellValue(1234.5);
            row.createCell(3).setCellValue(LocalDate.of(2024, 12, 31));
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellValue(LocalDateTime.of(2024, 12, 31, 18, 30));
            row.getCell(4).setCellStyle(time);
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellFormula("C3*2");
            row.createCell(7).setCellFormula("1/0");
            row.createCell(8).setCellValue(45000);
            row.getCell(8).setCellStyle(euro);
            row.createCell(9).setCellFormula("\"a\"&\"b\"");
            row.createCell(10).setCellValue(0.1 + 0.2);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("Versteckt").createRow(0).createCell(0).setCellValue("x");
            book.setSheetHidden(1, true);
        });

        assertThat(sheet.name()).isEqualTo("Maßnahmen");
        assertThat(sheet.rows().getFirst().number()).isEqualTo(3);
        assertThat(sheet.rows().getFirst().cells())
                .extracting(Cell::value)
                .containsExactly(
                        Value.NOTHING,
                        new Value.Text("Sprache"),
                        new Value.Amount(new BigDecimal("1234.5")),
                        new Value.Day(LocalDate.of(2024, 12, 31)),
                        new Value.Moment(LocalDateTime.of(2024, 12, 31, 18, 30)),
                        new Value.Flag(true),
                        new Value.Amount(new BigDecimal("2469")),
                        new Value.Fault("#DIV/0!"),
                        new Value.Amount(new BigDecimal("45000")),
                        new Value.Text("ab"),
                        new Value.Amount(new BigDecimal("0.3")));
    }

    @Test
    void readsAWorkbookWithoutStyles() throws IOException {
        var parts = Zips.parts(
                bytes(book -> book.createSheet().createRow(0).createCell(0).setCellValue("Sprache")));
        parts.remove("xl/styles.xml");

        assertThat(texts(
                        TableFile.read(new ByteArrayInputStream(Zips.of(parts))).getFirst()))
                .containsExactly(List.of("Sprache"));
    }

    @Test
    void repeatsTheValueOfMergedHeads() throws IOException {
        var sheet = excel(book -> {
            var rows = book.createSheet();
            rows.createRow(0).createCell(0).setCellValue("Zeitraum");
            rows.createRow(1).createCell(0).setCellValue("von");
            rows.getRow(1).createCell(1).setCellValue("bis");
            rows.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        });

        assertThat(texts(sheet)).containsExactly(List.of("Zeitraum", "Zeitraum"), List.of("von", "bis"));
        assertThat(sheet.rows().getFirst().cells()).extracting(Cell::joined).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, DAY",
        "d/m/yy, DAY",
        "mmm yy, DAY",
        "[$-407]d. mmmm yyyy;@, DAY",
        "hh:mm, TIME",
        "[h]:mm, NUMBER",
        "0.00, NUMBER",
        "General, NUMBER",
        "0 \"Tage\", NUMBER",
        "#\\ ##0\\ \\d, NUMBER"
    })
    void knowsFormatsOfDays(String code, String shows) {
        assertThat(ExcelFormats.shows(code)).hasToString(shows);
    }

    @Test
    void refusesMoreThanItsLimits() throws IOException {
        var limits = new Limits(2, 3, 10);

        assertThat(refusal("a;b\nc;d\ne;f".getBytes(UTF_8), limits)).isEqualTo("document.refused.large.rows");
        assertThat(refusal("a;b;c;d".getBytes(UTF_8), limits)).isEqualTo("document.refused.large.columns");
        assertThat(refusal("12345678901".getBytes(UTF_8), limits)).isEqualTo("document.refused.large.cell");
        var far = bytes(
                book -> book.createSheet().createRow(1_000_000).createCell(0).setCellValue("x"));
        assertThat(refusal(far, Limits.USUAL)).isEqualTo("document.refused.large.rows");
    }

    @Test
    void saysWhatToDoWithOtherFiles() throws Exception {
        var old = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(old);
        }
        assertThat(refusal(old.toByteArray(), Limits.USUAL)).isEqualTo("document.refused.old");
        assertThat(refusal(locked(), Limits.USUAL)).isEqualTo("document.refused.locked");
        assertThat(refusal(new byte[0], Limits.USUAL)).isEqualTo("document.refused.empty");
        assertThat(refusal(new byte[] {1, 2, 3, 0, 0, 7}, Limits.USUAL)).isEqualTo("document.refused.other");
        assertThat(refusal(Zips.of("a.txt", "b"), Limits.USUAL)).isEqualTo("document.refused.other");
        var whole = bytes(book -> book.createSheet().createRow(0).createCell(0).setCellValue("x"));
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2), Limits.USUAL))
                .isEqualTo("document.refused.unreadable");
    }

    @Test
    void refusesDocumentTypesInSheets() throws IOException {
        var book = bytes(
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("x"));
        var hostile = Zips.replace(
                book,
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");

        assertThat(refusal(hostile, Limits.USUAL)).isEqualTo("document.refused.suspicious");
    }

    @Test
    void survivesSheetsThatGrowWithoutMeasure() throws IOException {
        var book = bytes(
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("x"));
        var bomb =
                Zips.replace(book, "xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(60_000_000) + "</worksheet>");

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refusal(bomb, Limits.USUAL)).isEqualTo("document.refused.suspicious");
    }

    private interface Filling {
        void fill(Workbook book);
    }

    private static byte[] bytes(Filling filling) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            filling.fill(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] locked() throws Exception {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var data = encryptor.getDataStream(files)) {
                data.write(bytes(Workbook::createSheet));
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static Sheet excel(Filling filling) throws IOException {
        var sheets = TableFile.read(new ByteArrayInputStream(bytes(filling)));
        assertThat(sheets).hasSize(1);
        return sheets.getFirst();
    }

    private static Sheet csv(byte[] bytes) {
        return TableFile.read(new ByteArrayInputStream(bytes)).getFirst();
    }

    private static String refusal(byte[] bytes, Limits limits) {
        try {
            return "read " + TableFile.read(new ByteArrayInputStream(bytes), limits);
        } catch (DocumentRefused refused) {
            return refused.reason().key();
        }
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
