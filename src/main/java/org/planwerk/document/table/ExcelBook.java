package org.planwerk.document.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Archive;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.Relations;
import org.planwerk.document.Xml;

/** A workbook: its visible sheets, with the values that the spreadsheet saw last. */
final class ExcelBook {

    private static final int MOST_SHEETS = 100;
    private static final int MOST_TEXT = 50_000_000;

    private final Archive archive;
    private final Limits limits;
    private final List<Named> named = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final ExcelFormats formats;
    private final Relations relations;
    private boolean from1904;

    private record Named(String name, String relation) {}

    ExcelBook(Archive archive, Limits limits) {
        this.archive = archive;
        this.limits = limits;
        var book = Relations.of(archive, "")
                .part("/officeDocument")
                .filter(archive::has)
                .orElseThrow(() -> new DocumentRefused.OtherType("XLSX"));
        relations = Relations.of(archive, book);
        readBook(book);
        formats = new ExcelFormats(
                archive, relations.part("/styles").filter(archive::has).orElse(""));
        readTexts(relations.part("/sharedStrings").filter(archive::has).orElse(""));
    }

    List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        for (var sheet : named) {
            var part = relations
                    .find(sheet.relation)
                    .filter(relation -> relation.type().endsWith("/worksheet"));
            if (part.isPresent() && archive.has(part.get().target())) {
                var read = new ExcelSheet(texts, formats, from1904, limits);
                Xml.read(archive.open(part.get().target()), read);
                sheets.add(read.sheet(sheet.name));
            }
        }
        return sheets;
    }

    private void readBook(String book) {
        var isBook = new boolean[1];
        Xml.read(archive.open(book), xml -> {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                return;
            }
            switch (xml.getLocalName()) {
                case "workbook" -> isBook[0] = true;
                case "workbookPr" -> from1904 = isOn(xml.getAttributeValue(null, "date1904"));
                case "sheet" -> {
                    var state = xml.getAttributeValue(null, "state");
                    if (state == null || state.equals("visible")) {
                        named.add(new Named(String.valueOf(xml.getAttributeValue(null, "name")), relationOf(xml)));
                    }
                }
                default -> {}
            }
        });
        if (!isBook[0]) {
            throw new DocumentRefused.OtherType("XLSX");
        }
        if (named.size() > MOST_SHEETS) {
            throw new DocumentRefused.TooLarge("sheets", MOST_SHEETS);
        }
    }

    /** Strict and transitional files have the attribute in different namespaces. */
    private static String relationOf(XMLStreamReader xml) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static boolean isOn(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }

    private void readTexts(String part) {
        if (part.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        var state = new Object() {
            boolean taken;
            int phonetic;
            long length;
        };
        Xml.read(archive.open(part), xml -> {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "t" -> state.taken = state.phonetic == 0;
                    case "rPh" -> state.phonetic++;
                    default -> {}
                }
            } else if (xml.isEndElement()) {
                switch (xml.getLocalName()) {
                    case "si" -> texts.add(ExcelText.read(text.toString()));
                    case "t" -> state.taken = false;
                    case "rPh" -> state.phonetic--;
                    default -> {}
                }
            } else if (xml.isCharacters() && state.taken) {
                state.length += xml.getTextLength();
                if (state.length > MOST_TEXT) {
                    throw new DocumentRefused.TooLarge("unpacked", MOST_TEXT / 1_000_000);
                }
                text.append(xml.getText());
            }
        });
    }
}
