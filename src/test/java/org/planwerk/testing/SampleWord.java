package org.planwerk.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A short plan of a fictitious town as somebody wrote it in Word. */
public final class SampleWord {

    private static final String HEADING = "berschrift1";

    private SampleWord() {}

    public static byte[] plan() {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createStyles().addStyle(heading());
            for (var text : List.of(
                    "# Sprache",
                    "Mütter mit kleinen Kindern brauchen Kurse am Vormittag.",
                    "Die Bücherei öffnet ihr Sprachcafé auch am Abend.",
                    "# Wohnen",
                    "Wer neu ist, findet schwer eine Wohnung.")) {
                var paragraph = document.createParagraph();
                if (text.startsWith("# ")) {
                    paragraph.setStyle(HEADING);
                }
                paragraph.createRun().setText(text.replaceFirst("^# ", ""));
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XWPFStyle heading() {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(HEADING);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading 1");
        return new XWPFStyle(style);
    }
}
