package org.planwerk.document.print;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Says in a finished file which hyphens divide words and which were written: to who copies, searches or listens. */
final class HyphenMeaning {

    private static final Pattern RANGE = Pattern.compile("<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>");
    private static final String HYPHEN = "002D";

    private HyphenMeaning() {}

    static void write(PDDocument file) throws IOException {
        var told = Collections.newSetFromMap(new IdentityHashMap<COSStream, Boolean>());
        for (var page : file.getPages()) {
            var fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            for (var name : page.getResources().getFontNames()) {
                if (fonts.getCOSDictionary(name).getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream meaning
                        && told.add(meaning)) {
                    tell(meaning);
                }
            }
        }
    }

    private static void tell(COSStream meaning) throws IOException {
        var map = read(new String(meaning.createInputStream().readAllBytes(), ISO_8859_1));
        try (var out = meaning.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(written(map).getBytes(ISO_8859_1));
        }
    }

    private static TreeMap<Integer, String> read(String meaning) {
        var map = new TreeMap<Integer, String>();
        RANGE.matcher(meaning).results().forEach(range -> {
            var first = Integer.parseInt(range.group(1), 16);
            var last = Integer.parseInt(range.group(2), 16);
            for (var code = first; code <= last; code++) {
                map.put(code, moved(range.group(3), code - first));
            }
        });
        return map;
    }

    /** The last unit of a meaning grows along a range. */
    private static String moved(String hex, int by) {
        var split = hex.length() - 4;
        return hex.substring(0, split) + "%04X".formatted(Integer.parseInt(hex.substring(split), 16) + by);
    }

    private static String said(String hex) {
        return switch (hex) {
            case HYPHEN -> "00AD";
            case "2010" -> HYPHEN;
            default -> hex;
        };
    }

    private static String written(TreeMap<Integer, String> map) {
        var lines = map.entrySet().stream()
                .map(one -> "<%04X> <%s>".formatted(one.getKey(), said(one.getValue())))
                .toList();
        var written = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        // A block holds a hundred entries at most.
        for (var from = 0; from < lines.size(); from += 100) {
            var block = lines.subList(from, Math.min(lines.size(), from + 100));
            written.append(block.size()).append(" beginbfchar\n");
            block.forEach(line -> written.append(line).append('\n'));
            written.append("endbfchar\n");
        }
        return written.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
