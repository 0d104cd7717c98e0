package org.planwerk.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.print.SampleDocument;

class WordWriterTests {

    @Test
    void writesHeadingsTablesAndListsAsWordKnowsThem() throws IOException {
        var file = write(Optional.empty());
        if (Boolean.getBoolean("planwerk.shots")) {
            Files.write(Files.createDirectories(Path.of("target/shots")).resolve("book.docx"), file);
        }

        try (var word = open(file)) {
            assertThat(styled(word, "heading 1"))
                    .containsExactly("1 Sprache und Bildung", "2 Arbeit", "A title in English");
            assertThat(styled(word, "heading 2")).containsExactly("Begegnung im Alltag", "1.1 Maßnahmen", "2.1 Leer");
            assertThat(styled(word, "Title")).containsExactly("Ankommen & bleiben");
            assertThat(word.getTables()).hasSize(3).last().satisfies(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getNumberOfRows()).isEqualTo(91);
                assertThat(table.getRow(1).getCell(1).getText()).startsWith("Mama lernt Deutsch");
            });
            assertThat(styled(word, "List Number")).containsExactly("eins", "zwei\nnoch zwei");
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Ankommen & bleiben");
            assertThat(word.getStyles().getDefaultRunStyle()).isNotNull();
            assertThat(word.getDocument().xmlText())
                    .contains("TOC \\o", "w:vMerge", "3 von 5 Maßnahmen laufen", "w:lang");
            assertThat(word.getFooterList().getFirst().getText()).contains("Stadt Musterstadt", "Seite", "von");
        }
    }

    /** Our own reader finds the text again that our writer wrote. */
    @Test
    void isReadBack() throws IOException {
        var read = WordIntake.read(new ByteArrayInputStream(write(Optional.empty())));

        assertThat(read.chapters()).extracting(Chapter::title).contains("Sprache und Bildung", "Arbeit");
    }

    @Test
    void isTheSameFileForTheSameDocument() {
        assertThat(write(Optional.empty())).isEqualTo(write(Optional.empty()));
    }

    @Test
    void keepsTheLookOfATemplateAndNothingThatIsWrittenInIt() throws IOException {
        var template = new ByteArrayOutputStream();
        try (var word = open(WordTemplate.standard())) {
            word.createParagraph().createRun().setText("Muster der Stadt");
            word.getStyles()
                    .getStyleWithName("heading 1")
                    .getCTStyle()
                    .getRPr()
                    .addNewColor()
                    .setVal("37571B");
            word.write(template);
        }

        try (var word = open(write(Optional.of(template.toByteArray())))) {
            assertThat(word.getDocument().xmlText()).doesNotContain("Muster der Stadt");
            assertThat(word.getStyles()
                            .getStyleWithName("heading 1")
                            .getCTStyle()
                            .xmlText())
                    .contains("37571B");
        }
    }

    @Test
    void completesATemplateThatLacksStyles() throws IOException {
        var template = new ByteArrayOutputStream();
        try (var bare = new XWPFDocument()) {
            bare.createParagraph().createRun().setText("leer");
            bare.write(template);
        }

        try (var word = open(write(Optional.of(template.toByteArray())))) {
            assertThat(styled(word, "heading 1")).contains("2 Arbeit");
        }
    }

    @Test
    void refusesWhatIsNoTemplate() {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(
                        () -> WordTemplate.check("nein".getBytes(java.nio.charset.StandardCharsets.UTF_8), "v.docx"));
    }

    private static java.util.List<String> styled(XWPFDocument word, String name) {
        var style = word.getStyles().getStyleWithName(name).getStyleId();
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static byte[] write(Optional<byte[]> template) {
        var out = new ByteArrayOutputStream();
        WordWriter.write(SampleDocument.book(), SampleDocument::picture, template, out);
        return out.toByteArray();
    }
}
