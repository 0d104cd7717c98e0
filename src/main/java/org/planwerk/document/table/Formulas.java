package org.planwerk.document.table;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula.
 *
 * <p>An apostrophe before it says that it is text. Text that has apostrophes there already gets one more, so that taking one
 * away always gives back what was written.
 */
public final class Formulas {

    private static final String BEGINNINGS = "[=+\\-@\\t\\r\\n＝＋－＠]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + BEGINNINGS);
    private static final Pattern GUARDED = Pattern.compile("'+" + BEGINNINGS);

    private Formulas() {}

    /** The text as a file without types may hold it. */
    public static String guard(String text) {
        return DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text as it was before {@link #guard}. */
    public static String unguard(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
