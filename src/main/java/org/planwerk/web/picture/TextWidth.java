package org.planwerk.web.picture;

import java.util.ArrayList;
import java.util.List;

/** How wide a text will be, roughly and rather too wide: the server has no font to measure it with. */
final class TextWidth {

    private static final double BOLD = 1.07;
    private static final String NARROW = "iljtfrI.,:;!|'()[]-·/ \u00ad";
    private static final String WIDE = "mwMWÄÖ@%—»«";

    private TextWidth() {}

    static double of(String text, double size, boolean bold) {
        var ems = text.codePoints().mapToDouble(TextWidth::em).sum();
        return ems * size * (bold ? BOLD : 1);
    }

    private static double em(int sign) {
        if (sign > 0x2e80) {
            return 1;
        }
        if (NARROW.indexOf(sign) >= 0) {
            return 0.34;
        }
        if (WIDE.indexOf(sign) >= 0) {
            return 0.86;
        }
        return Character.isUpperCase(sign) ? 0.66 : 0.57;
    }

    /** Breaks {@code text} into lines no wider than {@code width}, within words only where one is wider than that. */
    static List<String> wrap(String text, double size, boolean bold, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+|(?<=\\p{L}-)(?=\\p{L})")) {
            var longer = line.isEmpty() || line.endsWith("-") ? line + word : line + " " + word;
            if (of(longer, size, bold) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (of(line, size, bold) > width) {
                var fits = fitting(line, size, bold, width);
                lines.add(line.substring(0, fits) + "-");
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    /** The first {@code most} lines; if some are missing, the last one ends with an ellipsis. */
    static List<String> wrap(String text, double size, boolean bold, double width, int most) {
        var lines = wrap(text, size, bold, width);
        if (lines.size() <= most) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, most - 1));
        shown.add(cut(lines.get(most - 1) + "…", size, bold, width));
        return shown;
    }

    /** The beginning of {@code text} that fits, with an ellipsis if it is not all of it. */
    static String cut(String text, double size, boolean bold, double width) {
        if (of(text, size, bold) <= width) {
            return text;
        }
        var end = text.length();
        while (end > 1 && of(text.substring(0, end).strip() + "…", size, bold) > width) {
            end--;
        }
        return text.substring(0, end).strip().replaceFirst("[-…]+$", "") + "…";
    }

    /** How many letters of a word fit on a line with a hyphen; at least two, and at least two are left. */
    private static int fitting(String word, double size, boolean bold, double width) {
        var end = word.length() - 2;
        while (end > 2 && of(word.substring(0, end) + "-", size, bold) > width) {
            end--;
        }
        return Math.max(end, 1);
    }
}
