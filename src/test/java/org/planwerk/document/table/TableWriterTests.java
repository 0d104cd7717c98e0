package org.planwerk.document.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.document.Characters;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.HostileText;
import org.planwerk.document.table.TableWriter.Column;

class TableWriterTests {

    private static final List<Column> COLUMNS =
            List.of(new Column("Titel", 40), new Column("Wert", 10), new Column("Dritte", 10));

    static Stream<Long> seeds() {
        return HostileText.seeds(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 7161", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''=1"})
    void noTextInACsvIsAFormula(String text) throws IOException {
        var csv = new String(write(false, List.of(List.of(new Value.Text(text)))), UTF_8);

        assertThat(csv).contains("\"'" + text + "\"");
        assertThat(Formulas.unguard(Formulas.guard(text))).isEqualTo(text);
    }

    @Test
    void numbersInACsvStayNumbers() throws IOException {
        var csv = new String(write(false, List.of(List.of(new Value.Amount(new BigDecimal("-1234.5"))))), UTF_8);

        assertThat(csv).startsWith("\uFEFF\"Titel\";\"Wert\"").contains("\"-1234,5\"");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readingGivesBackEveryText(long seed) throws IOException {
        var random = new Random(seed);
        var rows = new ArrayList<List<Value>>();
        for (var row = 0; row < 12; row++) {
            rows.add(Stream.generate(() -> (Value) new Value.Text("." + HostileText.of(random)))
                    .limit(1)
                    .toList());
            rows.add(Stream.generate(() -> Value.text(HostileText.of(random)))
                    .limit(3)
                    .toList());
        }
        var expected = rows.stream()
                .map(TableWriterTests::texts)
                .filter(row -> !row.isEmpty())
                .toList();

        assertThat(read(write(false, rows))).as("CSV, seed %d", seed).isEqualTo(expected);
        assertThat(read(write(true, rows))).as("XLSX, seed %d", seed).isEqualTo(expected);
    }

    @Test
    void aWorkbookGivesBackTypes() throws IOException {
        var row = List.<Value>of(
                new Value.Amount(new BigDecimal("1234.56")),
                new Value.Day(LocalDate.of(2024, 12, 31)),
                new Value.Moment(LocalDateTime.of(2024, 12, 31, 18, 30)),
                new Value.Flag(true),
                new Value.Amount(new BigDecimal("-0.1")),
                new Value.Text("007"));

        var sheet = TableFile.read(new ByteArrayInputStream(write(true, List.of(row))))
                .getFirst();

        assertThat(sheet.rows().get(1).cells()).extracting(Cell::value).containsExactlyElementsOf(row);
    }

    @Test
    void otherProgramsReadTheWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = TableWriter.xlsx(
                out,
                "Maßnahmen: [alle]",
                List.of(new Column("Titel", 40), new Column("Stand", 12, List.of("geplant", "läuft"))))) {
            writer.add(List.of(new Value.Text("=HYPERLINK(\"https://evil.example\")"), new Value.Text("läuft\nbald")));
        }

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Maßnahmen   alle");
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(sheet.getColumnWidth(0)).isGreaterThan(39 * 256);
            var rule = sheet.getDataValidations().getFirst();
            assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("Auswahl!$B$1:$B$2");
            assertThat(rule.getRegions().getCellRangeAddress(0).getFirstColumn())
                    .isEqualTo(1);
            assertThat(book.isSheetHidden(1)).isTrue();
            assertThat(book.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void needsNoMemoryForManyRows() throws IOException {
        var counted = new OutputStream() {
            long written;

            @Override
            public void write(int one) {
                written++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written += length;
            }
        };
        var seen = new long[2];
        try (var writer = TableWriter.xlsx(counted, "viel", COLUMNS)) {
            for (var row = 0; row < 19_000; row++) {
                writer.add(List.of(new Value.Text("Zeile " + row * 31L), new Value.Amount(BigDecimal.valueOf(row))));
                seen[row < 10_000 ? 0 : 1] = counted.written;
            }
        }

        assertThat(seen[0]).as("written before the half").isGreaterThan(counted.written / 4);
    }

    @Test
    void refusesATextThatNoCellHolds() {
        assertThatExceptionOfType(DocumentRefused.TooLarge.class)
                .isThrownBy(() -> write(true, List.of(List.of(new Value.Text("x".repeat(32_768))))));
    }

    private static byte[] write(boolean excel, List<List<Value>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = excel ? TableWriter.xlsx(out, "Tabelle", COLUMNS) : TableWriter.csv(out, COLUMNS)) {
            for (var row : rows) {
                writer.add(row);
            }
        }
        return out.toByteArray();
    }

    /** The texts without the head, up to the last filled cell of a row. */
    private static List<List<String>> read(byte[] bytes) {
        return TableFile.read(new ByteArrayInputStream(bytes)).getFirst().rows().stream()
                .skip(1)
                .map(row -> texts(row.cells().stream().map(Cell::value).toList()))
                .toList();
    }

    private static List<String> texts(List<Value> row) {
        var texts = new ArrayList<>(
                row.stream().map(value -> Characters.clean(value.written())).toList());
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return texts;
    }
}
