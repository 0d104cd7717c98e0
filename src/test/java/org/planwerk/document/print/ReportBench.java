package org.planwerk.document.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwerk.document.table.TableWriter;
import org.planwerk.document.table.TableWriter.Column;
import org.planwerk.document.table.Value;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Picture;
import org.planwerk.document.tree.Text;
import org.planwerk.document.word.WordWriter;

/** How long a report takes as PDF, Word and Excel, beside what others need for the same; it prints and never fails. */
class ReportBench {

    private static final int MEASURES = 100;
    private static final int MANY = 5_000;
    private static final int PICTURES = 20;
    private static final int ROWS = 100_000;
    private static final int RUNS = 7;
    private static final byte[] PHOTO = photo();

    @Test
    void report(@TempDir Path folder) throws Exception {
        var document = document(MEASURES);
        print("PDF, 100 Maßnahmen und 20 Bilder, warm", "≤ 3000 ms", median(() -> pdf(document)));
        print("DOCX, dasselbe", "≤ 2000 ms", median(() -> word(document)));
        print("WeasyPrint, dieselbe Seite", "zum Vergleich", weasyprint(document, folder));
        for (var work : List.of("pdf", "docx")) {
            print(
                    "%s, %d Maßnahmen, mit 512 MB Speicher".formatted(work.toUpperCase(Locale.ROOT), MANY),
                    "≤ 512 MB",
                    confined(512, work));
        }
    }

    @Test
    void workbook() throws Exception {
        print("XLSX, 100.000 Zeilen zu 10 Spalten", "≤ 1000 ms", median(ReportBench::xlsx));
        print("XLSX, dasselbe mit 64 MB Speicher", "≤ 64 MB", confined(64, "xlsx"));
        print(
                "CSV, dasselbe",
                "zum Vergleich",
                median(() -> table(TableWriter.csv(OutputStream.nullOutputStream(), columns()))));
        print("CSV von Hand, dasselbe", "Untergrenze", median(ReportBench::raw));
    }

    /** Does it in a process that has no more memory than this: whoever comes to an end there has needed no more. */
    private static String confined(int megabytes, String work) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReportBench.class.getName(),
                        work)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        return process.waitFor() == 0 ? said.getLast() : "reichte nicht";
    }

    static void main(String[] work) throws IOException {
        var start = System.nanoTime();
        var size = switch (work[0]) {
            case "xlsx" -> xlsx();
            case "docx" -> word(document(MANY));
            default -> pdf(document(MANY));
        };
        System.out.printf(
                "%d ms kalt%s%n", (System.nanoTime() - start) / 1_000_000, size == 0 ? "" : ", " + size / 1024 + " kB");
        System.exit(0);
    }

    private static void print(String what, String limit, String value) {
        System.out.printf("%-45s %-15s %s%n", what, limit, value);
    }

    private static String median(Callable<Integer> work) throws Exception {
        var times = new long[RUNS];
        var size = 0;
        for (var run = 0; run < RUNS + 2; run++) {
            var start = System.nanoTime();
            size = work.call();
            if (run >= 2) {
                times[run - 2] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        return "%d ms (Median von %d%s)"
                .formatted(times[RUNS / 2] / 1_000_000, RUNS, size == 0 ? "" : ", " + size / 1024 + " kB");
    }

    private static int pdf(Document document) {
        var out = new ByteArrayOutputStream();
        Pdf.write(document, sha256 -> PHOTO, out);
        return out.size();
    }

    private static int word(Document document) {
        var out = new ByteArrayOutputStream();
        WordWriter.write(document, sha256 -> PHOTO, Optional.empty(), out);
        return out.size();
    }

    private static String weasyprint(Document document, Path folder) throws IOException, InterruptedException {
        if (Stream.of(System.getenv("PATH").split(":"))
                .noneMatch(path -> Files.isExecutable(Path.of(path, "weasyprint")))) {
            return "nicht installiert (Debian: apt install weasyprint)";
        }
        Files.write(folder.resolve("photo.jpg"), PHOTO);
        Files.writeString(folder.resolve("paper.css"), Pdf.style(Paper.whole(document), PageNumbers.PRINTED));
        var page = folder.resolve("paper.html");
        Files.writeString(
                page,
                Pdf.html(Paper.whole(document))
                        .replaceAll("picture:\\w+", "photo.jpg")
                        .replace("style:paper", "paper.css"),
                UTF_8);
        var start = System.nanoTime();
        var process = new ProcessBuilder(
                        "weasyprint",
                        page.toString(),
                        folder.resolve("weasy.pdf").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0
                ? "%d ms (einmal, mit dem Start des Programms)".formatted((System.nanoTime() - start) / 1_000_000)
                : "brach ab";
    }

    private static int xlsx() throws IOException {
        return table(TableWriter.xlsx(OutputStream.nullOutputStream(), "Bench", columns()));
    }

    private static int table(TableWriter writer) throws IOException {
        try (writer) {
            for (var row = 0; row < ROWS; row++) {
                writer.add(List.of(
                        new Value.Amount(BigDecimal.valueOf(row)),
                        new Value.Text("Maßnahme " + row),
                        new Value.Text("Sprache"),
                        new Value.Text("läuft"),
                        new Value.Day(LocalDate.of(2026, 1, 1).plusDays(row % 365)),
                        new Value.Amount(BigDecimal.valueOf(row * 100L)),
                        new Value.Amount(BigDecimal.valueOf(row * 90L)),
                        new Value.Flag(row % 7 == 0),
                        new Value.Text("Fachbereich " + row % 12),
                        new Value.Text("Der Kurs läuft wie geplant.")));
            }
        }
        return 0;
    }

    private static int raw() throws IOException {
        try (var out = new OutputStreamWriter(OutputStream.nullOutputStream(), UTF_8)) {
            for (var row = 0; row < ROWS; row++) {
                out.write(row + ";Maßnahme " + row + ";Sprache;läuft;"
                        + LocalDate.of(2026, 1, 1).plusDays(row % 365) + ";"
                        + row * 100L + ";" + row * 90L + ";" + (row % 7 == 0) + ";Fachbereich " + row % 12
                        + ";Der Kurs läuft wie geplant.\n");
            }
        }
        return 0;
    }

    private static List<Column> columns() {
        return IntStream.range(0, 10)
                .mapToObj(no -> new Column("Spalte " + no, 20))
                .toList();
    }

    private static Document document(int measures) {
        var blocks = new ArrayList<Block>();
        for (var no = 1; no <= measures; no++) {
            if (no % 10 == 1) {
                blocks.add(new Block.Heading(1, "f" + no, Text.plain("Handlungsfeld " + (no / 10 + 1))));
            }
            blocks.add(new Block.Heading(2, "m" + no, Text.plain("A " + no + " Mama lernt Deutsch an Grundschulen")));
            blocks.add(Block.Table.facts(Stream.of(
                            "Umsetzung", "Wie aktuell", "Beleg für die Wirkung", "Verantwortlich", "Zeitraum")
                    .map(name -> Block.Row.fact(name, Text.plain("Stabsstelle Migration und Teilhabe, 2024–2025")))
                    .toList()));
            for (var i = 0; i < 2; i++) {
                blocks.add(
                        Block.body(
                                Text.plain(
                                        "Der Kurs läuft an drei Grundschulen. Eine Gruppe umfasst zwanzig Lerneinheiten; die Kinder werden währenddessen "
                                                + "betreut. Zum Schluss gehen die Frauen gemeinsam zu einem Familientreff, damit der nächste Schritt leichtfällt.")));
            }
            if (no % (measures / PICTURES) == 0) {
                blocks.add(
                        new Block.Figure(new Picture.Photograph("photo" + no), "Ein Kurs", Text.plain("Kurs " + no)));
            }
        }
        return SampleDocument.document(true, blocks);
    }

    private static byte[] photo() {
        var drawn = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var x = 0; x < 1200; x++) {
            for (var y = 0; y < 800; y++) {
                drawn.setRGB(x, y, (x * 255 / 1200) << 16 | (y * 255 / 800) << 8 | random.nextInt(40));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "jpg", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
