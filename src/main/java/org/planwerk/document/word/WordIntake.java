package org.planwerk.document.word;

import java.io.InputStream;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.Upload;

/** Takes the text of a Word file. */
public final class WordIntake {

    private WordIntake() {}

    /**
     * Reads a DOCX as Word, LibreOffice and Google write it. Nothing outside of the file is fetched.
     *
     * @throws DocumentRefused with a sentence for whoever brought it
     */
    public static WordText read(InputStream in) {
        try (var archive = Upload.openOffice(Upload.read(in, Upload.MOST), "DOCX")) {
            return new WordReader(new WordParts(archive)).read();
        }
    }
}
