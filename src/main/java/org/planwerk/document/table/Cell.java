package org.planwerk.document.table;

/**
 * A cell and its place. {@code joined} says that the value stands in another cell, with which this one is merged.
 *
 * @param row as the spreadsheet counts, from 1
 * @param column counted from 0
 */
public record Cell(int row, int column, Value value, boolean joined) {

    /** The place as the spreadsheet names it: C12. */
    public String place() {
        return letters(column) + row;
    }

    public String letters() {
        return letters(column);
    }

    public boolean isEmpty() {
        return value instanceof Value.Nothing;
    }

    /** The value as people write it, without blanks around it. */
    public String text() {
        return value.written().strip();
    }

    /** The letters of a column counted from 0: A, Z, AA. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (var left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    /** The column of letters, counted from 0; over 26³ means "too far". */
    static int column(CharSequence place) {
        var column = 0;
        for (var i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z' && i < 4; i++) {
            column = column * 26 + (place.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
