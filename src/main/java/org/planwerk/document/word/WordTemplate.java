package org.planwerk.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.FileType;
import org.planwerk.document.StableZip;

/** The look of Word files: named styles, page and headers, which a municipality may replace by those of its own. */
public final class WordTemplate {

    /** The styles that our Word files use, by the names that Word keeps in every language. */
    public static final List<String> STYLES = styles().getStyleList().stream()
            .filter(style -> !style.isSetDefault())
            .map(style -> style.getName().getVal())
            .toList();

    private WordTemplate() {}

    /** Ours, to take, to change in Word and to bring back. */
    public static byte[] standard() {
        try (var document = new XWPFDocument()) {
            complete(document);
            var sample = document.createParagraph();
            sample.setStyle(document.getStyles().getStyleWithName("Title").getStyleId());
            sample.createRun().setText("Planwerk");
            var out = new ByteArrayOutputStream();
            document.write(out);
            return StableZip.of(out.toByteArray(), LocalDate.of(2026, 1, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks what somebody brings.
     *
     * @throws DocumentRefused if it is no Word file, has programs in it or leads out of itself
     */
    public static void check(byte[] template, String name) {
        if (FileType.of(template, name) != FileType.DOCX) {
            throw new DocumentRefused.OtherType("DOCX");
        }
        open(template);
    }

    /** The template without what is written in it, with all styles that are needed. */
    static XWPFDocument open(byte[] template) {
        try {
            var document = new XWPFDocument(new ByteArrayInputStream(template));
            while (!document.getBodyElements().isEmpty()) {
                document.removeBodyElement(document.getBodyElements().size() - 1);
            }
            complete(document);
            return document;
        } catch (IOException | RuntimeException broken) {
            throw new DocumentRefused.Unreadable(broken);
        }
    }

    /** Adds the styles that are missing; those that are there keep their look. */
    private static void complete(XWPFDocument document) {
        var own = document.getStyles() == null ? document.createStyles() : document.getStyles();
        var ours = styles();
        if (own.getStyles().isEmpty()) {
            own.setStyles(ours);
            return;
        }
        for (var style : ours.getStyleList()) {
            if (own.getStyleWithName(style.getName().getVal()) == null) {
                own.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle((CTStyle) style.copy(), own));
            }
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles styles() {
        try (var in = WordTemplate.class.getResourceAsStream("/document/styles.xml")) {
            return StylesDocument.Factory.parse(Objects.requireNonNull(in)).getStyles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("our own styles", e);
        }
    }
}
