package org.planwerk.document.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planwerk.document.word.WordFile.paragraph;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.FileType;
import org.planwerk.document.HostileText;
import org.planwerk.document.Zips;
import org.planwerk.packaging.InlineHtml;

class WordIntakeTests {

    static Stream<Long> seeds() {
        return HostileText.seeds(150);
    }

    @Test
    void headingsBecomeChapters() {
        var text = WordFile.read(document -> {
            WordFile.headings(document);
            paragraph(document, "Titel", "Integrationsplan");
            paragraph(document, null, "Vorspann");
            paragraph(document, "berschrift1", "1 Vorwort");
            paragraph(document, null, "Guten Tag");
            paragraph(document, "Kapitel", "2. Handlungsfelder");
            paragraph(document, "berschrift2", "2.1 Sprache");
            paragraph(document, null, "Deutsch lernen");
            paragraph(document, "berschrift2", "10 Jahre Integration");
            paragraph(document, "berschrift1", "Anhang A: Quellen");
        });

        assertThat(text.title()).isEqualTo("Integrationsplan");
        assertThat(text.front()).containsExactly(new Piece.Paragraph("<p>Vorspann</p>"));
        assertThat(text.chapters()).extracting(Chapter::number).containsExactly("1", "2", "Anhang A");
        assertThat(text.chapters()).extracting(Chapter::title).containsExactly("Vorwort", "Handlungsfelder", "Quellen");
        var fields = text.chapters().get(1).chapters();
        assertThat(fields).extracting(Chapter::number).containsExactly("2.1", null);
        assertThat(fields).extracting(Chapter::title).containsExactly("Sprache", "10 Jahre Integration");
        assertThat(fields.getFirst().pieces()).containsExactly(new Piece.Paragraph("<p>Deutsch lernen</p>"));
        assertThat(text.remarks()).isEmpty();
    }

    @Test
    void keepsEmphasisAndLinks() {
        var text = WordFile.read(document -> {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("Wer ");
            var strong = paragraph.createRun();
            strong.setBold(true);
            strong.setText("Deu");
            var more = paragraph.createRun();
            more.setBold(true);
            more.setText("tsch");
            var slanted = paragraph.createRun();
            slanted.setItalic(true);
            slanted.setText(" lernt < 3");
            var small = paragraph.createRun();
            small.setSubscript(VerticalAlign.SUBSCRIPT);
            small.setText("2");
            paragraph.createRun().addBreak();
            paragraph.createHyperlinkRun("https://a.example/?a=1&b=2").setText("mehr");
            paragraph.createHyperlinkRun("file:///etc/passwd").setText(" Datei");
        });

        assertThat(text.pieces())
                .containsExactly(
                        new Piece.Paragraph("<p>Wer <strong>Deutsch</strong><em> lernt &lt; 3</em><sub>2</sub><br>"
                                + "<a href=\"https://a.example/?a=1&amp;b=2\">mehr</a> Datei</p>"));
        assertThat(keys(text)).containsExactly("document.word.link");
    }

    @Test
    void countsAsWordDoes() {
        var text = WordFile.read(document -> {
            WordFile.headings(document);
            var headings = numbering(document, 1, STNumberFormat.DECIMAL, "%1.", STNumberFormat.DECIMAL, "%1.%2");
            var list = numbering(document, 2, STNumberFormat.LOWER_LETTER, "%1)", STNumberFormat.BULLET, "•");
            var goals = numbering(document, 3, STNumberFormat.UPPER_ROMAN, "Ziel %1:", STNumberFormat.DECIMAL, "%2");
            numbered(document, "berschrift1", "Vorwort", headings, 0);
            numbered(document, "berschrift1", "Sprache", headings, 0);
            numbered(document, "berschrift2", "Kurse", headings, 1);
            numbered(document, null, "eins", list, 0);
            numbered(document, null, "Punkt", list, 1);
            numbered(document, null, "zwei", list, 0);
            paragraph(document, null, "dazwischen");
            numbered(document, null, "drei", list, 0);
            numbered(document, null, "Alle lernen", goals, 0);
            numbered(document, null, "Alle finden Arbeit", goals, 0);
        });

        assertThat(text.chapters()).extracting(Chapter::number).containsExactly("1", "2");
        assertThat(text.chapters().get(1).chapters().getFirst().number()).isEqualTo("2.1");
        assertThat(text.chapters().get(1).chapters().getFirst().pieces())
                .containsExactly(
                        new Piece.Listing("<ol><li>eins<ul><li>Punkt</li></ul></li><li>zwei</li></ol>"),
                        new Piece.Paragraph("<p>dazwischen</p>"),
                        new Piece.Listing("<ol><li>drei</li></ol>"),
                        new Piece.Paragraph("<p>Ziel I: Alle lernen</p>"),
                        new Piece.Paragraph("<p>Ziel II: Alle finden Arbeit</p>"));
        assertThat(keys(text)).containsExactly("document.word.continued");
    }

    @Test
    void keepsTablesWithJoinedCells() {
        var text = WordFile.read(document -> {
            var table = document.createTable(3, 3);
            table.getRow(0).setRepeatHeader(true);
            for (var row = 0; row < 3; row++) {
                for (var column = 0; column < 3; column++) {
                    table.getRow(row).getCell(column).setText("z" + row + column);
                }
            }
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            table.getRow(1).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(1).removeCell(2);
            table.getRow(2).getCell(2).addParagraph().createRun().setText("zweiter");
        });

        assertThat(text.pieces())
                .containsExactly(
                        new Piece.Table("<table><thead><tr><th scope=\"col\">z00</th><th scope=\"col\">z01</th>"
                                + "<th scope=\"col\">z02</th></tr></thead><tbody><tr><td rowspan=\"2\">z10</td><td colspan=\"2\">z11</td></tr>"
                                + "<tr><td>z21</td><td><p>z22</p><p>zweiter</p></td></tr></tbody></table>"));
    }

    @Test
    void keepsPicturesWithTheirWords() {
        var text = WordFile.read(document -> {
            var run = document.createParagraph().createRun();
            run.setText("Bild:");
            run.addPicture(new ByteArrayInputStream(png()), PictureType.PNG, "a.png", Units.toEMU(10), Units.toEMU(10));
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr("Ein Marktplatz");
            document.createParagraph()
                    .createRun()
                    .addPicture(new ByteArrayInputStream(new byte[] {1, 2, 3}), PictureType.EMF, "a.emf", 10, 10);
        });

        assertThat(text.pieces()).hasSize(2);
        assertThat(text.pieces().get(1)).isInstanceOfSatisfying(Piece.Figure.class, figure -> {
            assertThat(figure.type()).isEqualTo(FileType.PNG);
            assertThat(figure.alt()).isEqualTo("Ein Marktplatz");
            assertThat(figure.bytes()).isEqualTo(png());
        });
        assertThat(keys(text)).containsExactly("document.word.picture");
    }

    @Test
    void notesStandAtTheEndOfTheirChapter() {
        var text = WordFile.read(document -> {
            WordFile.headings(document);
            document.createFootnotes();
            paragraph(document, "berschrift1", "Sprache");
            for (var word : List.of("eins", "zwei")) {
                var paragraph = document.createParagraph();
                paragraph.createRun().setText(word);
                var note = document.createFootnote();
                note.createParagraph().createRun().setText("Quelle " + word);
                paragraph.addFootnoteReference(note);
            }
            paragraph(document, "berschrift1", "Arbeit");
        });

        assertThat(text.chapters().getFirst().pieces())
                .containsExactly(
                        new Piece.Paragraph("<p>eins<sup>1</sup></p>"),
                        new Piece.Paragraph("<p>zwei<sup>2</sup></p>"),
                        new Piece.Footnote(1, "<p><sup>1</sup> Quelle eins</p>"),
                        new Piece.Footnote(2, "<p><sup>2</sup> Quelle zwei</p>"));
    }

    @Test
    void takesChangesAsAccepted() {
        var text = WordFile.readBody("""
                <w:p><w:r><w:t xml:space="preserve">Wir </w:t></w:r><w:del><w:r><w:delText>wollen</w:delText></w:r></w:del>
                <w:ins><w:r><w:t>werden</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>fort</w:t></w:r></w:moveFrom></w:p>
                <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Ein </w:t></w:r></w:p>
                <w:p><w:r><w:t>Absatz</w:t></w:r></w:p>
                """);

        assertThat(text.pieces())
                .containsExactly(new Piece.Paragraph("<p>Wir werden</p>"), new Piece.Paragraph("<p>Ein Absatz</p>"));
        assertThat(text.remarks().toString()).contains("deleted", "{count=2}", "inserted", "{count=1}");
    }

    @Test
    void skipsDirectoriesAndKeepsWhatOtherFieldsSay() {
        var text = WordFile.readBody("""
                <w:p><w:pPr><w:pStyle w:val="Inhalt"/></w:pPr><w:r><w:t>Inhalt</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Verzeichnis1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>
                <w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
                <w:r><w:t>1 Vorwort 3</w:t></w:r></w:p><w:p><w:r><w:t>2 Sprache 4</w:t></w:r></w:p>
                <w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">Tabelle </w:t></w:r><w:fldSimple w:instr=" SEQ Tabelle "><w:r><w:t>7</w:t></w:r></w:fldSimple>
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://b.example/"</w:instrText></w:r>
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> dort</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
                <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
                <w:sdtContent><w:p><w:r><w:t>noch eins</w:t></w:r></w:p></w:sdtContent></w:sdt>
                """);

        assertThat(text.pieces())
                .containsExactly(new Piece.Paragraph("<p>Tabelle 7<a href=\"https://b.example/\"> dort</a></p>"));
        assertThat(text.remarks()).isEmpty();
    }

    @Test
    void aDirectoryWithoutEndSwallowsNoChapters() {
        var text = WordFile.readBody("""
                <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Inhalt</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Sprache</w:t></w:r></w:p>
                <w:p><w:r><w:t>bleibt</w:t></w:r></w:p>
                """);

        assertThat(text.chapters().getFirst().pieces()).containsExactly(new Piece.Paragraph("<p>bleibt</p>"));
        assertThat(keys(text)).containsExactly("document.word.unclosed");
    }

    @Test
    void keepsBoxesOnceAndFramesAsText() {
        var box =
                "<w:txbxContent><w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>Im Kasten</w:t></w:r></w:p></w:txbxContent>";
        var text = WordFile.readBody(
                "<w:p><w:r><w:t>davor</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                        + "<wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>" + box
                        + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
                        + box + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Rahmen</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        assertThat(text.pieces())
                .containsExactly(
                        new Piece.Paragraph("<p>davor</p>"),
                        new Piece.Paragraph("<p><strong>Im Kasten</strong></p>"),
                        new Piece.Paragraph("<p>Rahmen</p>"));
    }

    @Test
    void remarksWhatItCannotTake() {
        var text = WordFile.readBody("""
                <w:p><w:r><w:t>a</w:t></w:r><w:r><w:object/></w:r><w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r>
                <w:r><w:drawing><a:blip r:link="rId99"/></w:drawing></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>
                <m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath><w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="X" w:char="F0AA"/></w:r></w:p>
                <w:p><w:pPr><w:outlineLvl w:val="7"/></w:pPr><w:r><w:t>tief</w:t></w:r></w:p><w:altChunk r:id="rId1"/>
                """);

        assertThat(text.pieces()).first().isEqualTo(new Piece.Paragraph("<p>ax²→</p>"));
        assertThat(text.pieces())
                .last()
                .isInstanceOfSatisfying(
                        Piece.Heading.class,
                        heading -> assertThat(heading.level()).isEqualTo(6));
        assertThat(keys(text))
                .containsExactlyInAnyOrder(
                        "document.word.object",
                        "document.word.chart",
                        "document.word.linked",
                        "document.word.hidden",
                        "document.word.formula",
                        "document.word.symbol",
                        "document.word.outline");
        assertThat(text.remarks().stream()
                        .filter(remark -> remark.key().endsWith("object"))
                        .findFirst()
                        .orElseThrow()
                        .values()
                        .get("count"))
                .isEqualTo(2);
    }

    @Test
    void readsTheStrictVersionAndRightToLeft() {
        var bytes = Zips.replace(
                WordFile.bytes(WordFile::headings),
                "word/document.xml",
                "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:pPr><x:bidi/></x:pPr>"
                        + "<x:r><x:t>مرحبا</x:t></x:r></x:p></x:body></x:document>");

        assertThat(WordFile.read(bytes).pieces()).containsExactly(new Piece.Paragraph("<p dir=\"rtl\">مرحبا</p>"));
    }

    @Test
    void saysWhatToDoWithOtherFiles() throws Exception {
        var whole = WordFile.bytes(document -> paragraph(document, null, "x"));

        assertThat(refusal(locked(whole))).isEqualTo("locked");
        assertThat(refusal(old())).isEqualTo("old");
        assertThat(refusal(new byte[0])).isEqualTo("empty");
        assertThat(refusal("%PDF-1.7".getBytes(UTF_8))).isEqualTo("other");
        assertThat(refusal(Zips.of("a.txt", "b"))).isEqualTo("other");
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 40))).isEqualTo("unreadable");
        assertThat(refusal(Zips.replace(whole, "word/document.xml", "<w:document")))
                .isEqualTo("unreadable");
    }

    @Test
    void reachesForNothingOutsideAndGrowsNot() {
        var xxe = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document " + WordFile.NAMES
                + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document>&b;</w:document>";
        var body = WordFile.body("");

        assertThat(refusal(Zips.replace(body, "word/document.xml", xxe))).isEqualTo("suspicious");
        assertThat(refusal(Zips.replace(body, "word/document.xml", laughs))).isEqualTo("suspicious");
        assertThat(refusal(Zips.replace(body, "word/styles.xml", xxe))).isEqualTo("suspicious");
        assertThat(refusal(
                        WordFile.body("<w:sdt><w:sdtContent>".repeat(5000) + "</w:sdtContent></w:sdt>".repeat(5000))))
                .isIn("suspicious", "unreadable");
        assertThat(refusal(WordFile.body(" ".repeat(60_000_000)))).isIn("suspicious", "large.text");
    }

    @Test
    void macrosAreRefused() {
        var bytes = Zips.replace(WordFile.body("<w:p><w:r><w:t>x</w:t></w:r></w:p>"), "word/vbaProject.bin", "Shell");

        assertThat(refusal(bytes)).isEqualTo("not.MACROS");
    }

    @Test
    void stylesAndNumberingMayGoInCircles() {
        var styles = "<w:styles " + WordFile.NAMES
                + "><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>";
        var bytes = Zips.replace(
                WordFile.body("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"),
                "word/styles.xml",
                styles);

        assertThat(WordFile.read(bytes).pieces()).containsExactly(new Piece.Paragraph("<p>x</p>"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverStandsInItIsAllowedInRunningText(long seed) {
        var pieces = new String[] {
            "<w:p>",
            "</w:p>",
            "<w:r>",
            "</w:r>",
            "<w:t>Wort</w:t>",
            "<w:t>&lt;script></w:t>",
            "<w:rPr><w:b/><w:i/></w:rPr>",
            "<w:tbl>",
            "</w:tbl>",
            "<w:tr>",
            "</w:tr>",
            "<w:tc>",
            "</w:tc>",
            "<w:pPr><w:pStyle w:val=\"berschrift2\"/></w:pPr>",
            "<w:del>",
            "</w:del>",
            "<w:fldChar w:fldCharType=\"begin\"/>",
            "<w:instrText>TOC</w:instrText>",
            "<w:fldChar w:fldCharType=\"end\"/>",
            "<w:txbxContent>",
            "</w:txbxContent>",
            "<w:pict>",
            "</w:pict>",
            "<w:br/>",
            "<w:tab/>",
            "<w:hyperlink r:id=\"rId7\">",
            "</w:hyperlink>",
            "<w:footnoteReference w:id=\"9\"/>",
            "<w:sdt><w:sdtContent>",
            "</w:sdtContent></w:sdt>",
            "<w:tcPr><w:gridSpan w:val=\"-3\"/><w:vMerge/></w:tcPr>"
        };
        var xml = HostileText.of(new Random(seed), pieces, 60);
        // Whatever was opened is closed by a reader that repairs, so that more than the first tag is tried.
        var repaired = Jsoup.parse(xml, Parser.xmlParser())
                .outputSettings(
                        new OutputSettings().syntax(OutputSettings.Syntax.xml).prettyPrint(false))
                .html();

        var text = WordFile.readBody(repaired);

        assertThat(text.pieces())
                .allSatisfy(piece -> assertThat(InlineHtml.isAllowed(piece.html()))
                        .as(piece.html())
                        .isTrue());
        assertThat(text.chapters()).isNotNull();
    }

    private static List<String> keys(WordText text) {
        return text.remarks().stream().map(remark -> remark.key()).toList();
    }

    private static String refusal(byte[] bytes) {
        try {
            return "read " + WordFile.read(bytes);
        } catch (DocumentRefused refused) {
            return refused.reason().key().substring("document.refused.".length());
        }
    }

    private static BigInteger numbering(
            XWPFDocument document,
            int id,
            STNumberFormat.Enum first,
            String firstText,
            STNumberFormat.Enum second,
            String secondText) {
        var kept = CTAbstractNum.Factory.newInstance();
        kept.setAbstractNumId(BigInteger.valueOf(id));
        for (var level = 0; level < 2; level++) {
            var form = kept.addNewLvl();
            form.setIlvl(BigInteger.valueOf(level));
            form.addNewStart().setVal(BigInteger.ONE);
            form.addNewNumFmt().setVal(level == 0 ? first : second);
            form.addNewLvlText().setVal(level == 0 ? firstText : secondText);
        }
        var numbering = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kept)));
    }

    private static void numbered(
            XWPFDocument document, @Nullable String style, String text, BigInteger numbering, int level) {
        var paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.setNumID(numbering);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] locked(byte[] whole) throws Exception {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var data = encryptor.getDataStream(files)) {
                data.write(whole);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] old() throws IOException {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
