package org.planwerk.desk.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.document.table.TableWriter;
import org.planwerk.document.table.Value;
import org.planwerk.identity.Role;
import org.planwerk.packaging.Entries;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SystemTest
class ImportBrowserTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    Entries entries;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    @Test
    void fortyRowsWithThreeErrorsAreMendedAndTakenOver() throws IOException {
        var window = open(Window.WIDE, "/fassung/4/massnahmen/einlesen");
        Browser.check(window, "tabelle-einlesen");
        window.locator("#datei").setInputFiles(new FilePayload("Massnahmen_2027.xlsx", XLSX, fortyRows()));
        window.locator("form.pw-form button.kern-btn--primary").click();

        assertThat(window.locator("#spalte-1")).hasValue("title");
        assertThat(window.locator("#spalte-2")).hasValue("involved.LEAD");
        assertThat(window.locator("#spalte-5")).hasValue("resources.2027");
        assertThat(window.locator("#spalte-6")).hasValue("");
        Browser.check(window, "tabelle-spalten");
        window.locator("button[value='map']").click();

        assertThat(window.locator("h1")).containsText("3 Zeilen haben Fehler");
        assertThat(window.locator(".pw-cells li")).hasCount(40);
        assertThat(window.locator(".pw-cells .is-bad")).hasCount(3);
        assertThat(window.locator("button[value='take']")).hasCount(0);
        Browser.check(window, "tabelle-fehler");
        window.setViewportSize(320, 900);
        Browser.check(window, "tabelle-fehler-320");
        window.setViewportSize(1280, 900);
        window.locator("#zelle-E6").fill("28.02.2028");
        window.locator("#zelle-F7").fill("12.000");
        window.locator("#zelle-D8").fill("01.01.2027");
        window.locator("button[value='check']").click();

        assertThat(window.locator("h1")).containsText("Alles verstanden");
        Browser.check(window, "tabelle-vorschau");
        window.locator("button[value='take']").click();

        assertThat(window.locator(".pw-notice")).containsText("als Entwurf übernommen");
        assertThat(window.locator(".pw-entries > li")).hasCount(40);
        Browser.check(window, "tabelle-uebernommen");
    }

    /** Each name is unlike all others, as those of a real plan are. */
    private static byte[] fortyRows() throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = Stream.of("Nr.", "Maßnahme", "Zuständig", "Beginn", "Ende", "Kosten 2027", "intern")
                .map(title -> new TableWriter.Column(title, 20))
                .toList();
        try (var table = TableWriter.xlsx(out, "Maßnahmen", columns)) {
            for (var row = 2; row <= 41; row++) {
                var letter = String.valueOf((char) ('A' + row % 26));
                List<Value> cells = List.of(
                        Value.text("N " + row),
                        Value.text(letter.repeat(4 + row % 7) + " Vorhaben " + row),
                        Value.text("Amt für Versuche"),
                        Value.text(row == 8 ? "irgendwann 99.99.9999" : "01.01.2027"),
                        Value.text(row == 6 ? "31.02.2028" : "31.12.2028"),
                        Value.text(row == 7 ? "zwölf" : "9.500 €"),
                        Value.text("nur für uns"));
                table.add(cells);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithASentence() {
        var window = open(Window.NARROW, "/fassung/4/massnahmen/einlesen");
        window.locator("#datei").setInputFiles(new FilePayload("bild.xlsx", XLSX, new byte[] {'P', 'K', 3, 4, 0, 1}));
        window.locator("form.pw-form button.kern-btn--primary").click();

        assertThat(window.title()).startsWith("Fehler:");
        assertThat(window.locator("#datei-error")).isVisible();
        Browser.check(window, "tabelle-keine");

        window.locator("form.pw-form button.kern-btn--primary").click();
        assertThat(window.locator("#datei-error")).isVisible();
    }

    @Test
    void aTableIsWrittenCellByCellWithArrowsAndABlockFromExcel() {
        var window = open(Window.WIDE, "/fassung/3/massnahmen/tabelle");
        assertThat(window.locator("table.pw-grid")).hasAttribute("role", "grid");
        Browser.check(window, "tabelle-raster");
        var first = window.locator("tbody tr").first().locator("input[type=text]");
        first.nth(1).focus();
        window.keyboard().press("ArrowDown");
        assertThat(window.locator("tbody tr").nth(1).locator("input[type=text]").nth(1))
                .isFocused();
        window.keyboard().press("ArrowUp");

        paste(window, "Erster neuer Name\t\t\tkein Tag 99.99.9999\nZweiter neuer Name");
        assertThat(first.nth(1)).hasValue("Erster neuer Name");
        window.keyboard().press("Control+z");
        assertThat(first.nth(1)).not().hasValue("Erster neuer Name");

        first.nth(1).fill("Ganz anderer Name");
        first.nth(4).fill("31.02.2028");
        window.locator("button[value='save']").click();
        assertThat(window.locator(".pw-errors")).containsText("Zeile 1, Laufzeit");
        assertThat(first.nth(1)).hasValue("Ganz anderer Name");
        Browser.check(window, "tabelle-raster-fehler");

        first.nth(4).fill("2027 bis 2028");
        window.locator("button[value='save']").click();
        assertThat(window.locator(".pw-notice")).containsText("Entwurf");
        assertThat(first.nth(1)).hasValue("Ganz anderer Name");
        window.setViewportSize(320, 900);
        Browser.check(window, "tabelle-raster-320");
    }

    private static void paste(Page window, String text) {
        window.evaluate("""
                text => {
                    const data = new DataTransfer();
                    data.setData('text/plain', text);
                    document.activeElement.dispatchEvent(
                        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", text);
    }

    @Test
    void twoPeopleInOneTableLoseNothing() {
        var anna = open(Window.WIDE, "/fassung/3/massnahmen/tabelle");
        var berta = open(Window.WIDE, "/fassung/3/massnahmen/tabelle");
        cell(anna, 0, 1).fill("Annas Name");
        anna.locator("button[value='save']").click();
        assertThat(anna.locator(".pw-notice")).containsText("Entwurf");

        cell(berta, 0, 1).fill("Bertas Name");
        cell(berta, 1, 1).fill("Bertas zweiter Name");
        berta.locator("button[value='save']").click();

        assertThat(berta.locator(".pw-celltheirs")).containsText("Annas Name");
        assertThat(cell(berta, 0, 1)).hasValue("Bertas Name");
        assertThat(cell(berta, 1, 1)).hasValue("Bertas zweiter Name");
        Browser.check(berta, "tabelle-raster-ueberholt");
        berta.locator("button[value='save']").click();
        assertThat(cell(berta, 0, 1)).hasValue("Bertas Name");
        assertThat(berta.locator(".pw-notice")).containsText("Entwurf");
    }

    private static com.microsoft.playwright.Locator cell(Page window, int row, int column) {
        return window.locator("tbody tr").nth(row).locator("input[type=text]").nth(column);
    }

    @Test
    void severalMeasuresAreGivenTheSameAfterAPreview() {
        var window = open(Window.WIDE, "/fassung/3/massnahmen/sammeln");
        window.locator("button[value='preview']").click();
        assertThat(window.locator("#was-error")).isVisible();
        Browser.check(window, "tabelle-sammeln");

        window.locator("#was").selectOption("priorityMark=Leitprojekt");
        window.locator("input[name='nr']").nth(0).check();
        window.locator("input[name='nr']").nth(1).check();
        window.locator("button[value='preview']").click();
        assertThat(window.locator(".pw-entries > li")).not().hasCount(0);
        Browser.check(window, "tabelle-sammeln-vorschau");
        window.locator("button[value='apply']").click();
        assertThat(window.locator(".pw-notice")).containsText("Entwurf");
    }

    @Test
    void theTableIsTakenOutAndIsNoFormula() {
        var window = open(Window.WIDE, "/fassung/3/massnahmen");
        var download = window.waitForDownload(
                () -> window.locator("a[href$='massnahmen.csv']").click());

        assertThat(download.suggestedFilename()).endsWith(".csv");
        assertThat(read(download.path())).startsWith("\uFEFF\"Dauernummer").contains("\"Federführung\"");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Page open(Window window, String path) {
        return people.open("http://localhost:" + port, window, Tenant.get(), Role.COORDINATOR, at(path));
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}
