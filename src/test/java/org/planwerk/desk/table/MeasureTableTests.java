package org.planwerk.desk.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.DeskEditions;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.table.Preview.Mark;
import org.planwerk.document.FileType;
import org.planwerk.document.table.Formulas;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Role;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SampleTown;
import org.planwerk.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@PackageTest
class MeasureTableTests {

    @Autowired
    ExportController exports;

    @Autowired
    Imports imports;

    @Autowired
    MeasureTables tables;

    @Autowired
    DeskEditions editions;

    @Autowired
    Workbench workbench;

    @BeforeEach
    void takeInMusterstadt(@Autowired SampleTown town) {
        act(SignedIn.acting(Role.COORDINATOR));
        town.takeInMusterstadt();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    private static void act(Acting acting) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken(acting, "")));
    }

    @ParameterizedTest
    @CsvSource({"1, XLSX, de", "2, XLSX, de", "3, XLSX, de", "3, CSV, de", "3, XLSX, en", "2, CSV, en"})
    void whatComesBackUnchangedChangesNothing(int no, FileType type, Locale language) throws IOException {
        var edition = editions.get(no);

        var preview = read(edition, export(edition, type, language), Notes.NONE, language);

        assertThat(preview.lines()).hasSize(tables.list(edition).size()).allSatisfy(line -> {
            assertThat(line.faults()).isEmpty();
            assertThat(line.mark()).isEqualTo(Mark.SAME);
        });
    }

    @Test
    void hostileTextsComeBackAsTheyWere() throws IOException {
        var edition = editions.get(3);
        var hostile = List.of(
                "=2+5",
                "'=A1",
                "@SUM(1)",
                "-1",
                "a;b\"c\"\nd\te",
                "Kinder < 3",
                "\u0645\u0631\u062d\u0628\u0627",
                "😀",
                "x".repeat(40_000));
        var measures = tables.list(edition);
        for (var at = 0; at < hostile.size(); at++) {
            var now = measures.get(at);
            var line = hostile.get(at)
                    .substring(0, Math.min(900, hostile.get(at).length()))
                    .replaceAll("\\s", " ");
            workbench.write(List.of(Writing.changed(
                    now.key(),
                    now.content()
                            .deepCopy()
                            .put("text", hostile.get(at))
                            .put("title", line)
                            .put("place", line),
                    now.version())));
        }

        for (var type : List.of(FileType.XLSX, FileType.CSV)) {
            var preview = read(edition, export(edition, type, Locale.GERMAN), Notes.NONE, Locale.GERMAN);
            assertThat(preview.lines())
                    .as(type.name())
                    .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Mark.SAME));
        }
    }

    @Test
    void noCellOfACsvIsAFormula() throws IOException {
        var edition = editions.get(3);
        var measure = tables.list(edition).getFirst();
        workbench.write(List.of(Writing.changed(
                measure.key(), measure.content().deepCopy().put("text", "=HYPERLINK(1)"), measure.version())));

        assertThat(new String(export(edition, FileType.CSV, Locale.GERMAN), UTF_8))
                .contains(Formulas.guard("=HYPERLINK(1)"))
                .doesNotContain("\"=HYPERLINK(1)\"");
    }

    /** Taken in where nothing is yet, each part is understood again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyMemberIsUnderstoodFromItsCell(int no) {
        var edition = editions.get(no);
        var columns = tables.columns(edition, Locale.GERMAN);
        for (var measure : tables.list(edition)) {
            var again = measure.content().objectNode();
            again.put("id", measure.text("id")).put("no", measure.no());
            again.set("plan", measure.content().path("plan"));
            for (var column : columns.whole()) {
                var cell = column.show(measure.content(), columns.tooLong());
                assertThat(column.read(cell, again, columns.tooLong()))
                        .as(column.name() + ": " + cell)
                        .isEmpty();
            }
            for (var column : columns.whole()) {
                assertThat(column.show(again, columns.tooLong()))
                        .as(column.name())
                        .isEqualTo(column.show(measure.content(), columns.tooLong()));
            }
        }
    }

    @Test
    void aFileOfAnotherOfficeIsRead() {
        var edition = editions.get(3);
        var field =
                tables.columns(edition, Locale.GERMAN).names("fields").labels().getFirst();
        var csv = """
                Maßnahmenliste 2027;;;;;;
                Nr.;Maßnahme;Handlungsfeld;Zuständig;Beginn;Ende;Kosten 2027
                X 1;Völlig neue Sache;%s;Herr Größmann;01.02.2027;31.12.2029;1.234,50 €
                """.formatted(field);

        var preview = read(edition, csv.getBytes(Charset.forName("windows-1252")), Notes.NONE, Locale.GERMAN);

        var line = preview.lines().getFirst();
        assertThat(line.faults()).isEmpty();
        assertThat(line.mark()).isEqualTo(Mark.NEW);
        var content = line.writings().getFirst().content();
        assertThat(content.path("title").asString()).isEqualTo("Völlig neue Sache");
        assertThat(content.path("fields")).hasSize(1);
        assertThat(content.path("involved").path(0).path("name").asString()).isEqualTo("Herr Größmann");
        assertThat(content.path("runs").path("from").asString()).isEqualTo("2027-02-01");
        assertThat(content.path("runs").path("to").asString()).isEqualTo("2029-12-31");
        assertThat(content.path("resources").path(0).path("planned").decimalValue())
                .isEqualByComparingTo("1234.5");
    }

    @Test
    void whatTheFileSaysOfProgressBecomesStatements() {
        var edition = editions.get(3);
        var known = tables.list(edition).getFirst();
        var word = statusWord(edition);
        var csv = """
                Name;Status;Sachstand;Stand vom
                %s;%s;Zwei Gruppen laufen.;30.10.2026
                Völlig neue Sache;%s;;
                """.formatted(known.title(), word, word.toUpperCase(Locale.GERMAN))
                .getBytes(UTF_8);

        var preview = read(edition, csv, Notes.NONE, Locale.GERMAN);

        assertThat(preview.lines()).extracting(Preview.Line::mark).containsExactly(Mark.CHANGED, Mark.NEW);
        assertThat(preview.stated()).isEqualTo(2);
        assertThat(preview.lines().getFirst().differences()).hasSize(3);
        workbench.write(preview.writings());
        var stated = workbench.list("statements", null).stream()
                .filter(statement ->
                        statement.text("measure").equals(known.key().id()))
                .filter(statement -> statement.text("text").equals("Zwei Gruppen laufen."))
                .findFirst()
                .orElseThrow();
        assertThat(stated.text("state")).isEqualTo("RELEASED");
        assertThat(stated.content().path("at").path("to").asString()).isEqualTo("2026-10-30");
        assertThat(read(edition, csv, Notes.NONE, Locale.GERMAN).lines())
                .extracting(Preview.Line::mark)
                .containsExactly(Mark.SAME, Mark.SAME);
    }

    @Test
    void aStatusInOtherWordsOrMissingIsAnError() {
        var edition = editions.get(3);
        var csv = """
                Name;Status;Sachstand;Stand vom
                Eine neue Sache;geht so;;
                Noch eine;;Zwei Gruppen laufen.;
                Und noch eine;%s;;irgendwann
                """.formatted(statusWord(edition)).getBytes(UTF_8);

        var preview = read(edition, csv, Notes.NONE, Locale.GERMAN);

        assertThat(preview.lines())
                .flatExtracting(Preview.Line::faults)
                .extracting(Preview.Fault::place, Preview.Fault::key)
                .containsExactly(
                        tuple("B2", "desk.table.choice"),
                        tuple("C3", "desk.import.noStatus"),
                        tuple("D4", "document.value.day"));
    }

    private String statusWord(DeskEdition edition) {
        return workbench.list("statusWords", null).stream()
                .filter(word -> word.text("plan").equals(edition.plan().toString()))
                .map(word -> word.text("word"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void errorsNameRowAndColumnAndNothingIsWritten() {
        var edition = editions.get(3);
        var csv = """
                Name;Handlungsfelder;Beginn;Ende
                Eine neue Sache;Wolkenkuckucksheim;01.02.2027;
                Noch eine;;01.02.2027;31.01.2027
                ;;;31.02.2028
                """;
        var before = tables.list(edition).size();

        var preview = read(edition, csv.getBytes(UTF_8), Notes.NONE, Locale.GERMAN);

        assertThat(preview.count(Mark.BAD)).isEqualTo(3);
        assertThat(preview.lines().get(0).faults())
                .extracting(Preview.Fault::place)
                .containsExactly("B2");
        assertThat(preview.lines().get(1).faults())
                .extracting(Preview.Fault::key)
                .containsExactly("desk.table.reversed");
        assertThat(preview.lines().get(2).faults())
                .extracting(Preview.Fault::place)
                .contains("D4");
        assertThat(tables.list(edition)).hasSize(before);
    }

    @Test
    void whatThePlanForbidsIsKnownBeforeAnybodyTakesItOver() {
        var edition = editions.get(3);
        var csv = "Nr.;Name;Beschreibung\n;;Ohne Namen\n";

        var preview = read(edition, csv.getBytes(UTF_8), Notes.NONE, Locale.GERMAN);

        assertThat(preview.lines().getFirst().mark()).isEqualTo(Mark.BAD);
        assertThat(preview.lines().getFirst().faults())
                .extracting(Preview.Fault::place)
                .containsExactly("B2");
    }

    @Test
    void aMendedCellStandsForTheOneInTheFile() {
        var edition = editions.get(3);
        var csv = "Name;Beginn\nEine neue Sache;31.02.2028\n".getBytes(UTF_8);
        var mended = Notes.NONE.with(Map.of(), Map.of("B2", "29.02.2028"));

        assertThat(read(edition, csv, Notes.NONE, Locale.GERMAN).count(Mark.BAD))
                .isEqualTo(1);
        assertThat(read(edition, csv, mended, Locale.GERMAN).count(Mark.NEW)).isEqualTo(1);
    }

    @Test
    void thePersonDecidesWhetherAnAlikeNameIsTheSame() {
        var edition = editions.get(3);
        var known = tables.list(edition).getFirst();
        var csv = ("Name;Ort\n" + known.title() + " neu;Am Markt 1\n").getBytes(UTF_8);

        var asked = read(edition, csv, Notes.NONE, Locale.GERMAN).lines().getFirst();
        assertThat(asked.mark()).isEqualTo(Mark.ASK);
        assertThat(asked.asked())
                .extracting(Preview.Alike::id)
                .contains(known.key().id());

        var same = read(edition, csv, Notes.NONE.with(Map.of("2", known.key().id()), Map.of()), Locale.GERMAN);
        assertThat(same.lines().getFirst().entry()).isEqualTo(known.key().uuid());
        var other = read(edition, csv, Notes.NONE.with(Map.of("2", "new"), Map.of()), Locale.GERMAN);
        assertThat(other.count(Mark.NEW)).isEqualTo(1);
    }

    @Test
    void theSameMeasureInTwoRowsIsAnError() {
        var edition = editions.get(3);
        var known = tables.list(edition).getFirst();
        var csv = ("Name;Ort\n%1$s;Hier\n%1$s;Dort\n").formatted(known.title()).getBytes(UTF_8);

        assertThat(read(edition, csv, Notes.NONE, Locale.GERMAN)
                        .lines()
                        .getLast()
                        .faults())
                .extracting(Preview.Fault::key)
                .containsExactly("desk.import.twice");
    }

    @Test
    void anEditorTakesInNothingOutsideOfTheirFields() {
        var edition = editions.get(3);
        var known = tables.list(edition).stream()
                .filter(measure -> !measure.content().path("fields").isEmpty())
                .findFirst()
                .map(WorkingEntry::title)
                .orElseThrow();
        act(SignedIn.editorOf(new java.util.UUID(7, 7)));

        var preview = read(edition, ("Name;Ort\n" + known + ";Hier\n").getBytes(UTF_8), Notes.NONE, Locale.GERMAN);

        assertThat(preview.lines().getFirst().faults())
                .extracting(Preview.Fault::key)
                .containsExactly("desk.import.notYours");
    }

    private byte[] export(DeskEdition edition, FileType type, Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(edition, language, type, out);
        return out.toByteArray();
    }

    private Preview read(DeskEdition edition, byte[] bytes, Notes notes, Locale language) {
        var heads = imports.heads(edition);
        var taken = Taken.read(bytes, 0, heads);
        return imports.preview(edition, taken, notes.mapped(0, heads.read(taken.heads())), language);
    }
}
