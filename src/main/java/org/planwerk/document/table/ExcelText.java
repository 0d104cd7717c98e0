package org.planwerk.document.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the workbook writes characters that XML cannot hold: {@code _x000D_} (ECMA-376, part 1, 22.9.2.19). */
final class ExcelText {

    private static final Pattern CODE = Pattern.compile("_x([0-9a-fA-F]{4})_");
    private static final Pattern ENDANGERED = Pattern.compile("\\r|_(?=x[0-9a-fA-F]{4}_)");

    private ExcelText() {}

    static String read(String written) {
        return written.indexOf("_x") < 0
                ? written
                : CODE.matcher(written)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    static String write(String text) {
        if (text.indexOf('\r') < 0 && text.indexOf("_x") < 0) {
            return text;
        }
        return ENDANGERED
                .matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }
}
