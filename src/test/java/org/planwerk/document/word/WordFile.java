package org.planwerk.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.planwerk.document.Zips;

/** A Word file for tests, written by another program than the one that reads it. */
final class WordFile {

    static final String NAMES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
            + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
            + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    interface Writing {
        void write(XWPFDocument document) throws Exception;
    }

    private WordFile() {}

    static byte[] bytes(Writing writing) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            writing.write(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static WordText read(Writing writing) {
        return read(bytes(writing));
    }

    static WordText read(byte[] bytes) {
        return WordIntake.read(new ByteArrayInputStream(bytes));
    }

    /** A file whose body says this, with the styles of {@link #headings}. */
    static byte[] body(String xml) {
        return Zips.replace(
                bytes(WordFile::headings),
                "word/document.xml",
                "<w:document " + NAMES + "><w:body>" + xml + "</w:body></w:document>");
    }

    static WordText readBody(String xml) {
        return read(body(xml));
    }

    static void headings(XWPFDocument document) {
        document.createStyles();
        for (var level = 1; level <= 7; level++) {
            style(document, "berschrift" + level, "heading " + level, null, level - 1);
        }
        style(document, "Kapitel", "Kapitelkopf", "berschrift1", -1);
        style(document, "Titel", "Title", null, -1);
        style(document, "Verzeichnis1", "toc 1", null, -1);
        style(document, "Inhalt", "TOC Heading", "berschrift1", 9);
    }

    static void style(XWPFDocument document, String id, String name, @Nullable String based, int outline) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (based != null) {
            style.addNewBasedOn().setVal(based);
        }
        if (outline >= 0) {
            var level = CTDecimalNumber.Factory.newInstance();
            level.setVal(BigInteger.valueOf(outline));
            style.addNewPPr().setOutlineLvl(level);
        }
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    static void paragraph(XWPFDocument document, @Nullable String style, String text) {
        var paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
    }
}
