package org.planwerk.document.print;

import java.text.Normalizer;
import java.util.SortedSet;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Makes the text of a document ready for the fonts.
 *
 * <p>What prints draws the sign U+002D at the end of a line where it divides a word. So that readers of the file can tell it
 * from hyphens that were written, these are drawn with another sign of the same look, and {@link HyphenMeaning} says in the
 * finished file what each of the two means.
 */
final class Signs {

    static final char DRAWN_FOR_DIVISION = '-';
    static final char DRAWN_FOR_HYPHEN = '\u2010';

    private static final int LONG = 14;
    private static final int SHORT = 6;

    private final SortedSet<String> missing = new TreeSet<>();

    private Signs() {}

    /** Answers the signs that no font has, which must not be printed. */
    static SortedSet<String> prepare(org.w3c.dom.Document page) {
        var signs = new Signs();
        signs.walk(
                page.getElementsByTagName("body").item(0),
                page.getDocumentElement().getAttribute("lang"),
                false);
        return signs.missing;
    }

    private void walk(Node node, String outer, boolean inNarrow) {
        var own = node instanceof Element element ? element.getAttribute("lang") : "";
        var language = own.isEmpty() ? outer : own;
        var narrow = inNarrow || node.getNodeName().matches("h[1-5]|t[hd]");
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                text.setData(divided(printable(text.getData()), language, narrow));
            } else {
                walk(child, language, narrow);
            }
        }
    }

    /** In headings and cells words are divided only where they would be too long for their line. */
    private static String divided(String text, String language, boolean narrow) {
        return language.startsWith("de") ? Hyphenation.german(text, narrow ? LONG : SHORT) : text;
    }

    private String printable(String text) {
        var printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            if (sign == '-') {
                printable.append(DRAWN_FOR_HYPHEN);
            } else if (Character.isWhitespace(sign) || sign == Hyphenation.SOFT_HYPHEN || Fonts.has(sign)) {
                printable.appendCodePoint(sign);
            } else if (!isUnseen(sign)) {
                missing.add(Character.toString(sign));
            }
        });
        return printable.toString();
    }

    /** Signs that only steer others, which paper has no use for. */
    private static boolean isUnseen(int sign) {
        return Character.getType(sign) == Character.FORMAT || (sign >= 0xFE00 && sign <= 0xFE0F);
    }
}
