package org.planwerk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planwerk.document.FileType;
import org.planwerk.testing.SampleWord;

/**
 * From the link in the console to a restored backup: a municipality and a plan from nothing, a plan from Word, forty measures
 * from Excel, an editor, a decision with one amendment, and the next edition with all its fates.
 */
class FirstYearDrill {

    private static final Pattern FIRST = Pattern.compile("http://\\S+?(/anmelden/erster/\\S+)");
    private static final String PASSWORD = "violett regnet leise 47";

    static Stream<Named<Function<String, Hand>>> hands() {
        return Stream.of(
                Named.of("a keyboard alone", Hand.Keyboard::at), Named.of("a thumb on a telephone", Hand.Thumb::at));
    }

    @ParameterizedTest
    @MethodSource("hands")
    void aTownComesFromNothingToItsSecondPlanWith(Function<String, Hand> hands) {
        try (var home = new TestFolder();
                var elsewhere = new TestFolder();
                var kept = new TestFolder();
                var planwerk = Planwerk.start(home.path())) {
            var address = planwerk.awaitAddress();
            planwerk.awaitLine("Noch hat niemand ein Konto");
            var link = FIRST.matcher(planwerk.said());
            assertThat(link.find()).isTrue();
            var operator = hands.apply(address.toString());
            createTown(operator, link.group(1));
            var anna = accept(hands, address, operator, "anna@example.org", "Anna Amt");
            createPlan(anna);
            takeInWord(anna);
            writeField(anna);
            takeInExcel(anna);
            inviteEditor(anna);
            revise(accept(hands, address, operator, "kim@example.org", "Kim Neu"));
            publish(anna);
            propose(anna);
            adoptAmended(anna);
            beginNext(anna);
            decideFates(anna);
            showSynopsis(anna);
            readSynopsis(hands.apply(address.toString()));
            var backup = kept.path().resolve("neuland.zip");
            assertThat(Planwerk.say(Map.of(), 0, home, "backup", "--to", backup.toString()))
                    .contains("geprüft");
            assertThat(Planwerk.say(Map.of(), 0, elsewhere, "restore", backup.toString()))
                    .contains("Wiederhergestellt und geprüft");
            try (var other = Planwerk.start(elsewhere.path())) {
                readSynopsis(hands.apply(other.awaitAddress().toString()));
            }
        }
    }

    private static void createTown(Hand operator, String link) {
        operator.open(link);
        operator.type("Ihr Name", "Otto Betrieb");
        operator.type("E-Mail", "otto@example.org");
        operator.type("Passwort", PASSWORD);
        operator.press("Konto anlegen");
        operator.type("Name", "Stadt Neuland");
        operator.type("Teil der Adresse", "neuland");
        operator.type("E-Mail der Verwaltung", "anna@example.org");
        operator.press("Kommune anlegen");
        assertThat(operator.read()).contains("Die Kommune ist angelegt");
    }

    /** The operator reads the letter, because there is no mail server. */
    private static Hand accept(Function<String, Hand> hands, URI address, Hand operator, String email, String name) {
        operator.open("/betrieb/post");
        var letter = Pattern.compile("(?s).*" + Pattern.quote(email) + ".*?(http\\S+/anmelden/einladung/\\S+).*")
                .matcher(operator.read());
        assertThat(letter.matches()).as(operator.read()).isTrue();
        var person = hands.apply(address.toString());
        person.open(letter.group(1));
        person.type("Ihr Name", name);
        person.type("Passwort", PASSWORD);
        person.press("Konto anlegen");
        return person;
    }

    private static void createPlan(Hand anna) {
        anna.press("Plan anlegen");
        anna.type("Titel", "Integrationsplan der Stadt Neuland");
        anna.type("Name der ersten Fassung", "Integrationsplan 2026");
        anna.type("Zeitraum", "2026 bis 2031");
        anna.press("Plan anlegen");
        assertThat(anna.read()).contains("Integrationsplan 2026");
    }

    private static void takeInWord(Hand anna) {
        anna.menu("Schreibtisch");
        anna.press("Word-Datei wählen");
        anna.bring(new FilePayload("Integrationsplan.docx", FileType.DOCX.mediaType(), SampleWord.plan()));
        anna.press("Datei lesen");
        anna.press("Kapitel als Entwürfe übernehmen");
        anna.press("Bedarf aus diesem Absatz");
        assertThat(anna.read()).contains("Der Entwurf ist angelegt");
    }

    private static void writeField(Hand anna) {
        anna.menu("Texte");
        anna.press("Handlungsfelder");
        anna.press("Neues Handlungsfeld");
        anna.type("Name", "Sprache");
        anna.press("Entwurf speichern");
        assertThat(anna.read()).contains("Der Entwurf ist gespeichert");
    }

    private static void takeInExcel(Hand anna) {
        anna.menu("Texte");
        anna.press("Maßnahmen");
        anna.press("Aus Excel einlesen");
        anna.bring(new FilePayload("Massnahmen.xlsx", FileType.XLSX.mediaType(), fortyRows()));
        anna.press("Datei lesen");
        anna.press("Weiter zur Vorschau");
        anna.press("Alle Zeilen als Entwurf übernehmen");
        assertThat(anna.read()).contains("Alle Zeilen sind als Entwurf übernommen");
    }

    private static byte[] fortyRows() {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Maßnahmen");
            for (var no = 0; no <= 40; no++) {
                var row = sheet.createRow(no);
                row.createCell(0).setCellValue(no == 0 ? "Maßnahme" : "Angebot " + no);
                row.createCell(1).setCellValue(no == 0 ? "Handlungsfeld" : "Sprache");
                row.createCell(2).setCellValue(no == 0 ? "Federführung" : "Volkshochschule");
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inviteEditor(Hand anna) {
        anna.menu("Einstellungen");
        anna.press("Personen");
        anna.type("E-Mail", "kim@example.org");
        anna.choose("Aufgabe", "Redaktion");
        anna.tick("Sprache");
        anna.press("Einladung schicken");
        assertThat(anna.read()).contains("Die Einladung ist auf dem Weg");
    }

    private static void revise(Hand kim) {
        kim.menu("Texte");
        kim.press("Maßnahmen");
        kim.press("Angebot 7");
        kim.type("In einem Satz", "Ein Kurs am Abend, mit Kinderbetreuung.");
        kim.press("Entwurf speichern");
        assertThat(kim.read()).contains("Der Entwurf ist gespeichert");
    }

    private static void publish(Hand anna) {
        anna.menu("Texte");
        anna.press("Auswählen und veröffentlichen");
        anna.press("Jetzt veröffentlichen");
        assertThat(anna.read()).contains("Veröffentlicht");
    }

    private static void propose(Hand anna) {
        anna.menu("Texte");
        anna.press("Lauf der Fassung");
        anna.press("Dem Rat vorlegen");
        anna.press("Dem Rat vorlegen");
        assertThat(anna.read()).contains("Der Wortlaut steht fest");
    }

    /** As the council wants it: one word of one field of action is another one. */
    private static void adoptAmended(Hand anna) {
        anna.menu("Texte");
        anna.press("Handlungsfelder");
        anna.press("Sprache");
        anna.type("Name", "Sprache und Verständigung");
        anna.press("Entwurf speichern");
        anna.menu("Texte");
        anna.press("Lauf der Fassung");
        anna.press("Beschluss eintragen");
        anna.tick("Handlungsfeld");
        anna.type("Wer hat die Änderungen beantragt?", "Integrationsrat");
        anna.type("Ja-Stimmen", "31");
        anna.press("Beschluss eintragen");
        assertThat(anna.read()).contains("Beschlossen. Dieser Text ändert sich nicht mehr.");
        anna.press("In Kraft setzen");
        anna.press("In Kraft setzen");
        assertThat(anna.read()).contains("Die Fassung gilt jetzt.");
    }

    private static void beginNext(Hand anna) {
        anna.press("Nächste Fassung beginnen");
        anna.type("Titel", "Integrationsplan 2031");
        anna.press("Beginnen");
        assertThat(anna.read()).contains("Die neue Fassung ist da");
    }

    /** Two with all that belongs to it, the rest as a list. */
    private static void decideFates(Hand anna) {
        for (var kept = 0; kept < 2; kept++) {
            anna.tick("behalten");
            anna.press("Speichern und zur nächsten offenen");
        }
        anna.tick("entfallen");
        anna.type("Warum?", "Die Förderung ist zu Ende.");
        anna.press("Speichern und zur nächsten offenen");
        anna.tick("teilen");
        anna.type("1. Teil", "Deutsch am Vormittag");
        anna.type("2. Teil", "Deutsch am Abend");
        anna.type("Warum?", "Beides braucht eigene Partner.");
        anna.press("Speichern und zur nächsten offenen");
        anna.press("Als Liste entscheiden");
        anna.choose("Verbleib: Angebot 3", "erledigt");
        anna.type("Warum?: Angebot 3", "Alle Eltern sind erreicht.");
        anna.press("Offene auf »behalten« stellen");
        anna.press("Alles speichern");
        assertThat(anna.read()).contains("40 von 40");
        anna.press("Alles ist entschieden");
        anna.press("Alle übernehmen");
        assertThat(anna.read()).contains("Die Texte stehen jetzt als Entwurf in der neuen Fassung");
    }

    private static void showSynopsis(Hand anna) {
        publish(anna);
        anna.menu("Texte");
        anna.press("Lauf der Fassung");
        anna.press("Ab jetzt allen zeigen");
        assertThat(anna.read()).contains("Alle sehen jetzt diese Fassung");
    }

    /** What became of everything, as everybody reads it; found from the start page by links. */
    private static void readSynopsis(Hand reader) {
        reader.open("/neuland");
        reader.menu("Was daraus wurde");
        assertThat(reader.read()).contains("»Integrationsplan 2031« folgt auf »Integrationsplan 2026«");
        reader.press("Maßnahmen 40");
        assertThat(reader.read())
                .contains("Die Förderung ist zu Ende.")
                .contains("Deutsch am Vormittag")
                .contains("Alle Eltern sind erreicht.");
    }
}
