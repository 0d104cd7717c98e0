package org.planwerk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planwerk.document.FileType;
import org.planwerk.identity.Reach;
import org.planwerk.identity.Role;
import org.planwerk.mail.Outbox;
import org.planwerk.packaging.Entries;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.Browser;
import org.planwerk.testing.Browser.Window;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SampleWord;
import org.planwerk.testing.SignedIn;
import org.planwerk.testing.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes the pictures of the handbook for coordinators, in the fictitious town. */
@SystemTest
class HandbuchShots {

    private static final Path IMAGES = Path.of("docs/handbuch/bilder");
    private static final int HEIGHT = 900;

    @LocalServerPort
    int port;

    @Autowired
    SignedIn people;

    @Autowired
    Entries entries;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        town.takeInMusterstadt();
    }

    @Test
    void takesThePictures() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("schreibtisch", "");
        pages.put("texte", "/fassung/3");
        pages.put("massnahmen", "/fassung/3/massnahmen");
        pages.put("massnahme", "/fassung/3/massnahmen/13");
        pages.put("personen", "/personen");
        var window = open("/fassung/3");
        pages.forEach((name, path) -> {
            window.navigate(at(path));
            take(window, name);
        });
        takeDeskOfMeasureOwner();
        change(window, "Annas Satz über den Kurs.");
        window.navigate(at("/fassung/3/massnahmen/13/verlauf"));
        take(window, "verlauf");
        window.navigate(at("/fassung/3/veroeffentlichen"));
        take(window, "veroeffentlichen");
        takeConflict(window);
        takeChapter(window);
        takeTable(window);
        takeWord(window);
        takeLife(window);
        takeRound(window);
        var door = Browser.open(server(), new Window(1280, false));
        door.navigate("/anmelden");
        take(door, "anmelden");
    }

    private void takeChapter(Page window) {
        window.navigate(at("/fassung/3/kapitel/24/abschnitte"));
        window.locator(".pw-block [data-open]").first().click();
        window.locator(".pw-block form").first().waitFor();
        window.locator(".pw-block").first().scrollIntoViewIfNeeded();
        take(window, "kapitel");
    }

    /** A list as it comes from an office: semicolons, umlauts in an old encoding, a day that does not exist. */
    private void takeTable(Page window) {
        var rows = """
                Maßnahme;Federführung;Beginn;Ende;Kosten 2027
                Sprachcafé in der Bücherei;Stadtbücherei;01.01.2027;31.12.2028;2.500,50
                Elternbriefe in sechs Sprachen;Amt für Bildung;01.02.2027;31.02.2028;4.000
                Beratung für Mieterinnen und Mieter;Wohnungsamt;01.03.2027;;12.000
                """;
        window.navigate(at("/fassung/4/massnahmen/einlesen"));
        send(window, new FilePayload("Massnahmen.csv", "text/csv", rows.getBytes(Charset.forName("windows-1252"))));
        take(window, "spalten");
        window.locator("button[value='map']").click();
        take(window, "vorschau");
    }

    private void takeWord(Page window) {
        window.navigate(at("/fassung/4/word"));
        send(window, new FilePayload("Integrationsplan.docx", FileType.DOCX.mediaType(), SampleWord.plan()));
        take(window, "word");
        window.locator("form.pw-form button.kern-btn--primary").click();
        window.locator("button:has-text('Bedarf')").first().click();
        take(window, "absaetze");
    }

    private void takeLife(Page window) {
        var edition = entries.list("editions", null).stream()
                .filter(one -> one.no() == 4)
                .findFirst()
                .orElseThrow();
        window.navigate(at("/fassungen/" + edition.key().id() + "/leben"));
        take(window, "lauf");
        window.navigate(at("/fassung/4/verbleib/massnahmen/13"));
        take(window, "verbleib");
        window.navigate(at("/einstellungen"));
        take(window, "einstellungen");
        window.navigate(at("/plan/neu"));
        take(window, "plan-neu");
        window.navigate("/" + Tenant.get().slug() + "/vergleich/3?art=massnahmen");
        take(window, "synopse");
    }

    private void takeRound(Page window) {
        window.navigate(at("/sachstand/neu"));
        window.locator("form.pw-form button.kern-btn--primary").click();
        take(window, "sachstand-vorschau");
        window.locator("button[value='open']").click();
        window.locator(".pw-notice:has-text('Geöffnet')").waitFor();
        var letter = outbox.list().stream()
                .filter(one -> one.letter().subject().startsWith("Bitte bis"))
                .max(Comparator.comparingInt(one -> one.letter().text().length()))
                .orElseThrow();
        var phone = Browser.open(server(), new Window(1280, false));
        phone.navigate(letter.letter().text().replaceAll("(?s).*(/[^/\\s]+/sachstand/[\\w-]{43}).*", "$1"));
        take(phone, "sachstand-link");
        for (var measure = 0; measure < 3; measure++) {
            phone.locator(".pw-todo a").nth(measure).click();
            phone.locator(".pw-choice label").nth(2).click();
            phone.locator("textarea").first().fill("Läuft wie geplant.");
            phone.locator("button[value='pause']").click();
        }
        phone.locator("button[value='all']").click();
        phone.context().close();
        window.reload();
        take(window, "sachstand-stand");
    }

    private static void send(Page window, FilePayload file) {
        window.locator("#datei").setInputFiles(file);
        window.locator("form.pw-form button.kern-btn--primary").click();
    }

    private void takeDeskOfMeasureOwner() {
        var organisations = entries.list("organisations", null).stream()
                .filter(organisation -> organisation.title().startsWith("Stabsstelle Migration"))
                .map(organisation -> organisation.key().uuid())
                .toList();
        var window = Browser.open(server(), new Window(1280, false));
        SignedIn.signIn(
                window, people.add(Tenant.get(), Role.MEASURE_OWNER, new Reach(List.of(), organisations)), at(""));
        take(window, "schreibtisch-massnahmen");
    }

    /** Somebody else changes the same sentence. */
    private void takeConflict(Page anna) {
        var berta = open("/fassung/3/massnahmen/13");
        change(anna, "Der Kurs läuft an vier Schulen.");
        berta.locator("#summary").fill("Der Kurs läuft an drei Schulen, auch am Abend.");
        berta.locator("button[value='save'].kern-btn--primary").click();
        berta.locator("#summary").scrollIntoViewIfNeeded();
        take(berta, "ueberholt");
    }

    private void change(Page window, String summary) {
        window.navigate(at("/fassung/3/massnahmen/13"));
        window.locator("#summary").fill(summary);
        window.locator("button[value='save'].kern-btn--primary").click();
    }

    private static void take(Page page, String name) {
        page.setViewportSize(1280, HEIGHT);
        page.screenshot(new ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
        assertThat(IMAGES.resolve(name + ".png")).exists();
    }

    private Page open(String path) {
        return people.open(server(), new Window(1280, false), Tenant.get(), Role.COORDINATOR, at(path));
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private static String at(String path) {
        return "/" + Tenant.get().slug() + "/werkstatt" + path;
    }
}
