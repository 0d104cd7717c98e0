package org.planwerk.portal.thing;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.Words;

/** Plain text of a thing in its passages. */
final class Texts {

    private Texts() {}

    static List<Words> passages(@Nullable Words text) {
        return text == null
                ? List.of()
                : Stream.of(text.text().split("\\R\\s*\\R"))
                        .filter(passage -> !passage.isBlank())
                        .map(passage -> new Words(passage.strip(), text.language()))
                        .toList();
    }

    /** The sentence with which a text begins; all of it if it is one. */
    static Words firstSentence(Words text) {
        var sentences = BreakIterator.getSentenceInstance(Locale.GERMAN);
        sentences.setText(text.text());
        var end = sentences.next();
        return end == BreakIterator.DONE
                ? text
                : new Words(text.text().substring(0, end).strip(), text.language());
    }
}
