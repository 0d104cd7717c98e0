package org.planwerk.document.print;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end, by the rules of Unicode; those of the JDK do not know soft hyphens. */
final class LineEnds implements FSTextBreaker {

    private final BreakIterator places = BreakIterator.getLineInstance(ULocale.ROOT);

    @Override
    public int next() {
        return places.next();
    }

    @Override
    public void setText(String text) {
        places.setText(text);
    }
}
