package org.planwerk.document.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Archive;
import org.planwerk.document.Xml;

/** Which formats of a workbook show a number as a day or a time: in the cell it is a number like any other. */
final class ExcelFormats {

    /** What a format makes of a number. */
    enum Shows {
        NUMBER,
        DAY,
        TIME
    }

    private final List<Shows> formats = new ArrayList<>();

    /** Without a part there are none: some programs write no styles. */
    ExcelFormats(Archive archive, String part) {
        if (part.isEmpty()) {
            return;
        }
        Map<Integer, String> codes = new HashMap<>();
        var cells = new boolean[1];
        Xml.read(archive.open(part), xml -> {
            if (!xml.isStartElement() && !xml.isEndElement()) {
                return;
            }
            var starts = xml.getEventType() == XMLStreamConstants.START_ELEMENT;
            switch (xml.getLocalName()) {
                case "cellXfs" -> cells[0] = starts;
                case "numFmt" -> {
                    if (starts) {
                        codes.put(
                                number(xml.getAttributeValue(null, "numFmtId")),
                                String.valueOf(xml.getAttributeValue(null, "formatCode")));
                    }
                }
                case "xf" -> {
                    if (starts && cells[0]) {
                        var id = number(xml.getAttributeValue(null, "numFmtId"));
                        formats.add(codes.containsKey(id) ? shows(codes.get(id)) : builtIn(id));
                    }
                }
                default -> {}
            }
        });
    }

    Shows shows(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : Shows.NUMBER;
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** ECMA-376, part 1, 18.8.30, with the numbers that East Asian versions add. */
    private static Shows builtIn(int id) {
        if ((id >= 18 && id <= 21) || id == 45 || id == 47) {
            return Shows.TIME;
        }
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? Shows.DAY : Shows.NUMBER;
    }

    static Shows shows(String code) {
        var bare = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "");
        if (bare.matches("(?is).*\\[(h+|m+|s+)].*")) {
            // A duration is no time of the day.
            return Shows.NUMBER;
        }
        var first = bare.replaceAll("\\[[^]]*]", "").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (first.contains("general") || first.matches(".*[0#?@].*")) {
            return Shows.NUMBER;
        }
        if (first.matches(".*[yd].*") || (first.contains("m") && !first.matches(".*[hs].*"))) {
            return Shows.DAY;
        }
        return first.matches(".*[hs].*") ? Shows.TIME : Shows.NUMBER;
    }
}
