package org.planwerk.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Text;

class PdfTests {

    /** The head of a table that is printed in parts stands above each. */
    private static final String HEADS = "Nr.MaßnahmeZuständigkeitsbereich";

    @Test
    void keepsTheRulesForEverybodyAndForArchives() throws Exception {
        var pdf = print(SampleDocument.book());

        if (Boolean.getBoolean("planwerk.shots")) {
            Files.write(Files.createDirectories(Path.of("target/shots")).resolve("book.pdf"), pdf);
        }
        assertThat(Verified.failures(pdf)).isEmpty();
    }

    @Test
    void saysEveryWordInTheOrderOfTheDocument() throws IOException {
        var document = SampleDocument.book();

        try (var file = Loader.loadPDF(print(document))) {
            assertThat(squeezed(TaggedText.of(file))).endsWith(squeezed(words(document)));
        }
    }

    @Test
    void tellsHyphensThatDivideFromThoseThatWereWritten() throws IOException {
        try (var file = Loader.loadPDF(print(SampleDocument.book()))) {
            var text = new PDFTextStripper().getText(file);

            assertThat(text)
                    .contains("Deutsch-polnische", "Baden-Württemberg")
                    .containsPattern("\u00ad\\R")
                    .doesNotContainPattern("\u00ad[^\\r\\n]");
        }
    }

    @Test
    void hasTitleLanguageBookmarksAndContents() throws IOException {
        try (var file = Loader.loadPDF(print(SampleDocument.book()))) {
            var catalog = file.getDocumentCatalog();

            assertThat(catalog.getLanguage()).isEqualTo("de");
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Ankommen & bleiben");
            assertThat(catalog.getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("1 Sprache und Bildung", "2 Arbeit", "A title in English");
            var contents = new PDFTextStripper();
            contents.setEndPage(2);
            assertThat(contents.getText(file)).containsPattern("2 Arbeit[ .]+\\d+\\R");
            assertThat(TaggedText.tags(file)).contains("H1", "H2", "H3", "L", "LI", "TH", "TD", "Figure", "Link");
        }
    }

    /** A long document is printed in parts; nobody sees that but by pages that begin. */
    @Test
    void isOneDocumentHoweverItWasPrinted() throws Exception {
        var document = SampleDocument.book();

        var joined = print(document, 30);

        assertThat(Paper.parts(document, 30)).hasSizeGreaterThan(3);
        assertThat(Verified.failures(joined)).isEmpty();
        try (var parts = Loader.loadPDF(joined);
                var whole = Loader.loadPDF(print(document))) {
            assertThat(squeezed(TaggedText.of(parts)))
                    .endsWith(squeezed(
                            words(document).replace("A 31", HEADS + "A 31").replace("A 61", HEADS + "A 61")));
            assertThat(titles(parts)).isEqualTo(titles(whole));
            assertThat(parts.getDocumentCatalog().getOutputIntents()).hasSize(1);
            for (var page = 1; page < parts.getNumberOfPages(); page++) {
                assertThat(text(parts, page + 1))
                        .contains("Seite " + (page + 1) + " von " + parts.getNumberOfPages())
                        .contains("Ankommen & bleiben");
            }
        }
    }

    @Test
    void linksAndBookmarksLeadToTheirPageInAnyPart() throws IOException {
        try (var file = Loader.loadPDF(print(SampleDocument.book(), 30))) {
            for (var annotation : file.getPage(1).getAnnotations()) {
                var target = (PDPageDestination)
                        ((PDActionGoTo) ((PDAnnotationLink) annotation).getAction()).getDestination();
                var page = target.retrievePageNumber() + 1;

                assertThat(text(file, page).replaceAll("\\s+", " ")).contains(annotation.getContents());
                assertThat(text(file, 2))
                        .containsPattern(Pattern.quote(annotation.getContents()) + "[ .]+" + page + "\\R");
            }
            for (var bookmark : file.getDocumentCatalog().getDocumentOutline().children()) {
                var page = file.getPages().indexOf(bookmark.findDestinationPage(file)) + 1;

                assertThat(text(file, page)).contains(bookmark.getTitle());
            }
        }
    }

    private static List<String> titles(PDDocument file) {
        var titles = new ArrayList<String>();
        file.getDocumentCatalog().getDocumentOutline().children().forEach(one -> {
            titles.add(one.getTitle());
            one.children().forEach(below -> titles.add(one.getTitle() + " > " + below.getTitle()));
        });
        return titles;
    }

    private static String text(PDDocument file, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file);
    }

    @Test
    void isTheSameFileForTheSameDocument() {
        assertThat(print(SampleDocument.book())).isEqualTo(print(SampleDocument.book()));
    }

    @Test
    void refusesSignsThatNoFontHas() {
        var document = SampleDocument.leaf(List.of(Block.body(Text.plain("Gut gemacht 😀, مرحبا"))));

        assertThatExceptionOfType(GlyphsMissing.class)
                .isThrownBy(() -> print(document))
                .satisfies(missing -> assertThat(missing.reason().values().get("signs"))
                        .asString()
                        .contains("😀", "م"));
    }

    @Test
    void fetchesNothingFromOutside() throws IOException {
        var document = SampleDocument.leaf(
                List.of(Block.body(Text.html("vorher <img src=\"file:///etc/hostname\" alt=\"Bild\"> nachher"))));

        try (var file = Loader.loadPDF(print(document))) {
            assertThat(file.getPage(0).getResources().getXObjectNames()).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static byte[] print(Document document) {
        return print(document, Paper.A_PART);
    }

    private static byte[] print(Document document, int most) {
        var out = new ByteArrayOutputStream();
        Pdf.write(document, SampleDocument::picture, most, out);
        return out.toByteArray();
    }

    private static String words(Document document) {
        var words = new StringBuilder();
        document.blocks().forEach(block -> add(block, words));
        return words.toString();
    }

    private static void add(Block block, StringBuilder words) {
        switch (block) {
            case Block.Heading heading -> words.append(heading.text().words());
            case Block.Paragraph paragraph -> words.append(paragraph.text().words());
            case Block.Listing listing -> {
                var number = 0;
                for (var item : listing.items()) {
                    words.append(listing.ordered() ? ++number + "." : "")
                            .append(item.text().words());
                    if (item.below() != null) {
                        add(item.below(), words);
                    }
                }
            }
            case Block.Table table -> {
                if (table.caption() != null) {
                    words.append(table.caption().words());
                }
                table.heads().forEach(row -> add(row, words));
                table.rows().forEach(row -> add(row, words));
            }
            case Block.Figure figure -> {
                if (figure.caption() != null) {
                    words.append(figure.caption().words());
                }
            }
        }
    }

    private static void add(Block.Row row, StringBuilder words) {
        row.cells().forEach(cell -> cell.blocks().forEach(block -> add(block, words)));
    }

    /** Without blanks, which a line end swallows, and without the hyphens that divide words. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00a0\u00ad]+", "");
    }
}
