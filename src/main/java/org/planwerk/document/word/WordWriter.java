package org.planwerk.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.planwerk.document.FileType;
import org.planwerk.document.StableZip;
import org.planwerk.document.print.PictureBytes;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Document;
import org.planwerk.document.tree.Picture;
import org.planwerk.document.tree.Text;

/** A document as a Word file in the look of a template: headings, lists and tables are what they are also for Word. */
public final class WordWriter {

    /** The width of the text on a page of the usual size and margins, in points. */
    private static final int WIDTH = 450;

    private static final int HIGHEST = 320;

    private final Document document;
    private final PictureBytes pictures;
    private final XWPFDocument word;
    private final WordLists lists;
    private final Map<String, String> styles = new HashMap<>();
    private int bookmarks;

    private WordWriter(Document document, PictureBytes pictures, XWPFDocument word) {
        this.document = document;
        this.pictures = pictures;
        this.word = word;
        this.lists = new WordLists(word);
    }

    /** @param template of the municipality; without one, ours */
    public static void write(Document document, PictureBytes pictures, Optional<byte[]> template, OutputStream out) {
        var written = new ByteArrayOutputStream();
        try (var word = WordTemplate.open(template.orElseGet(WordTemplate::standard))) {
            new WordWriter(document, pictures, word).write();
            word.write(written);
            out.write(StableZip.of(written.toByteArray(), document.cover().day()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        properties();
        margins();
        cover();
        if (document.cover().whole()) {
            contents();
        }
        document.blocks().forEach(block -> block(block, word));
    }

    private void properties() {
        var cover = document.cover();
        var properties = word.getProperties().getCoreProperties();
        properties.setTitle(cover.title().words());
        properties.setCreator(cover.owner());
        properties.setDescription(cover.kind().words());
        var day = Optional.of(Date.from(cover.day().atStartOfDay().toInstant(ZoneOffset.UTC)));
        properties.setCreated(day);
        properties.setModified(day);
        word.getStyles().setSpellingLanguage(cover.language());
    }

    /** A template that has running heads of its own keeps them. */
    private void margins() {
        if (!word.getHeaderList().isEmpty() || !word.getFooterList().isEmpty()) {
            return;
        }
        var head = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        style(head, "header");
        WordRuns.write(document.cover().title(), head);
        var foot = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        style(foot, "footer");
        foot.createRun().setText(document.cover().owner());
        foot.createRun().addTab();
        foot.createRun().setText(document.labels().page() + " ");
        field(foot, "PAGE", "1");
        foot.createRun().setText(" " + document.labels().of() + " ");
        field(foot, "NUMPAGES", "1");
    }

    private void cover() {
        var cover = document.cover();
        paragraph(word, "Planwerk Note", Text.plain(cover.owner()));
        if (cover.armsFile() != null) {
            picture(word, new Picture.Photograph(cover.armsFile()), cover.armsAlternative(), 64);
        }
        paragraph(word, "Subtitle", cover.kind());
        paragraph(word, "Title", cover.title());
        if (cover.lead() != null) {
            paragraph(word, "Planwerk Lead", cover.lead());
        }
        if (!cover.facts().isEmpty()) {
            table(Block.Table.facts(cover.facts()));
        }
    }

    private void contents() {
        var headings = document.contents();
        if (headings.isEmpty()) {
            return;
        }
        var title = paragraph(word, "TOC Heading", Text.plain(document.labels().contents()));
        title.setPageBreak(true);
        for (var at = 0; at < headings.size(); at++) {
            var heading = headings.get(at);
            var line = word.createParagraph();
            style(line, "toc " + heading.level());
            if (at == 0) {
                // Word fills in the numbers of the pages as soon as it opens the file.
                mark(line, STFldCharType.BEGIN).setDirty(true);
                line.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-2\" \\h \\z \\u ");
                mark(line, STFldCharType.SEPARATE);
            }
            WordRuns.write(Text.link(Text.plain(heading.text().words()), "#" + heading.id()), line);
            if (at == headings.size() - 1) {
                mark(line, STFldCharType.END);
            }
        }
        word.createParagraph().createRun().addBreak(BreakType.PAGE);
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar mark(
            XWPFParagraph paragraph, STFldCharType.Enum type) {
        var mark = paragraph.createRun().getCTR().addNewFldChar();
        mark.setFldCharType(type);
        return mark;
    }

    private static void field(XWPFParagraph paragraph, String instruction, String shown) {
        mark(paragraph, STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        mark(paragraph, STFldCharType.SEPARATE);
        paragraph.createRun().setText(shown);
        mark(paragraph, STFldCharType.END);
    }

    private void block(Block block, IBody body) {
        switch (block) {
            case Block.Heading heading -> heading(heading, body);
            case Block.Paragraph paragraph -> paragraph(body, name(paragraph.style()), paragraph.text());
            case Block.Listing listing -> listing(listing, body, lists.begin(listing.ordered()), 0);
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure, body);
        }
    }

    private static String name(Block.Style style) {
        return switch (style) {
            case BODY -> "Normal";
            case LEAD -> "Planwerk Lead";
            case NOTE -> "Planwerk Note";
            case QUOTE -> "Quote";
        };
    }

    private void heading(Block.Heading heading, IBody body) {
        var paragraph = paragraph(body, "heading " + heading.level(), heading.text());
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(bookmark(heading.id()));
        start.setId(BigInteger.valueOf(++bookmarks));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
    }

    /** Names of bookmarks in Word have letters, digits and underscores, 40 at most. */
    static String bookmark(String id) {
        var name = "p_" + id.replaceAll("[^A-Za-z0-9]", "_");
        return name.length() <= 40 ? name : name.substring(0, 31) + "_" + Integer.toHexString(name.hashCode());
    }

    private void listing(Block.Listing listing, IBody body, BigInteger number, int depth) {
        for (var item : listing.items()) {
            var paragraph = paragraph(body, listing.ordered() ? "List Number" : "List Bullet", item.text());
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.valueOf(Math.min(depth, WordLists.DEEPEST)));
            if (item.below() != null) {
                listing(
                        item.below(),
                        body,
                        item.below().ordered() == listing.ordered()
                                ? number
                                : lists.begin(item.below().ordered()),
                        depth + 1);
            }
        }
    }

    private void table(Block.Table table) {
        if (table.caption() != null) {
            paragraph(word, "caption", table.caption());
        }
        new TableWriting(word, table, this::fill).write(styleId("Planwerk Table"));
        // Two tables in a row would become one.
        paragraph(word, "Planwerk Table Text", Text.NOTHING);
    }

    private void fill(XWPFTableCell cell, List<Block> blocks) {
        while (!cell.getParagraphs().isEmpty()) {
            cell.removeParagraph(0);
        }
        write(blocks, cell);
        if (cell.getParagraphs().isEmpty()) {
            paragraph(cell, "Planwerk Table Text", Text.NOTHING);
        }
    }

    /** A table within a cell is written cell by cell: Word's tables of tables are read aloud by nobody. */
    private void write(List<Block> blocks, XWPFTableCell cell) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraph(cell, "Planwerk Table Text", paragraph.text());
                case Block.Table table ->
                    Stream.concat(table.heads().stream(), table.rows().stream())
                            .flatMap(row -> row.cells().stream())
                            .forEach(inner -> write(inner.blocks(), cell));
                case Block.Heading _, Block.Listing _, Block.Figure _ -> block(block, cell);
            }
        }
    }

    private void figure(Block.Figure figure, IBody body) {
        picture(body, figure.picture(), figure.alternative(), HIGHEST);
        if (figure.caption() != null) {
            paragraph(body, "Planwerk Note", figure.caption());
        }
    }

    private void picture(IBody body, Picture picture, String alternative, int highest) {
        var raster = Raster.of(picture, pictures);
        var shrink = Math.min(1.0, Math.min((double) WIDTH / raster.width(), (double) highest / raster.height()));
        var paragraph = paragraph(body, "Normal", Text.NOTHING);
        try (var in = new ByteArrayInputStream(raster.bytes())) {
            var drawn = paragraph
                    .createRun()
                    .addPicture(
                            in,
                            FileType.findPicture(raster.bytes())
                                            .filter(FileType.JPEG::equals)
                                            .isPresent()
                                    ? PictureType.JPEG
                                    : PictureType.PNG,
                            "picture",
                            Units.toEMU(raster.width() * shrink),
                            Units.toEMU(raster.height() * shrink));
            var properties = paragraph
                    .getRuns()
                    .getLast()
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr();
            properties.setDescr(alternative);
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private XWPFParagraph paragraph(IBody body, String style, Text text) {
        var paragraph = body instanceof XWPFTableCell cell ? cell.addParagraph() : word.createParagraph();
        style(paragraph, style);
        WordRuns.write(text, paragraph);
        return paragraph;
    }

    private void style(XWPFParagraph paragraph, String name) {
        if (!name.equals("Normal")) {
            paragraph.setStyle(styleId(name));
        }
    }

    private String styleId(String name) {
        return styles.computeIfAbsent(
                name,
                any -> Objects.requireNonNull(word.getStyles().getStyleWithName(name), name)
                        .getStyleId());
    }
}
