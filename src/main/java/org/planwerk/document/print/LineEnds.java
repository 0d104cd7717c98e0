package org.planwerk.document.print;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end, by the rules of Unicode; those of the JDK do not know soft hyphens. */
final class LineEnds implements FSTextBreaker {

    private final BreakIterator places = BreakIterator.getLineInstance(ULocale.ROOT);
    private String text = "";

    @Override
    public int next() {
        var end = places.next();
        while (end != BreakIterator.DONE && isInsideOfYears(end)) {
            end = places.next();
        }
        return end;
    }

    /** "2024–2025" stays together. */
    private boolean isInsideOfYears(int end) {
        return end > 1
                && end < text.length()
                && text.charAt(end - 1) == '\u2013'
                && Character.isDigit(text.charAt(end - 2))
                && Character.isDigit(text.charAt(end));
    }

    @Override
    public void setText(String text) {
        this.text = text;
        places.setText(text);
    }
}
